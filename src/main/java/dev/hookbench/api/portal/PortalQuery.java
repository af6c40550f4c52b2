package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filter that a query spells, as Convoy's list of deliveries takes it ({@code convoy.md} 10.2), within an owner's endpoints. */
final class PortalQuery {
    private static final Set<DeliveryStatus> RETRYABLE = EnumSet.of(DeliveryStatus.FAILURE, DeliveryStatus.DISCARDED);

    private PortalQuery() {}

    /**
     * The filter, of those of {@code owned} that the query names, or all of them; none where that leaves no endpoint, for an
     * empty list would let everyone's deliveries through.
     *
     * @throws BadInput naming the parameter
     */
    static Optional<DeliveryFilter> filter(ApiRequest request, List<String> owned) {
        List<String> named = request.queries("endpointId");
        List<String> wanted = owned.stream()
                .filter(uid -> named.isEmpty() || named.contains(uid))
                .toList();
        DeliveryFilter filter = new DeliveryFilter(
                wanted,
                null,
                null,
                null,
                request.queries("event_type"),
                request.queries("status").stream().map(PortalQuery::status).toList(),
                time(request, "startDate", 0),
                time(request, "endDate", 1),
                request.query("q").orElse(null));
        return wanted.isEmpty() ? Optional.empty() : Optional.of(filter);
    }

    /** The same filter, of deliveries that can be sent again; none where its statuses leave no such delivery. */
    static Optional<DeliveryFilter> retryable(DeliveryFilter filter) {
        DeliveryStatus[] kept = RETRYABLE.stream()
                .filter(status ->
                        filter.statuses().isEmpty() || filter.statuses().contains(status))
                .toArray(DeliveryStatus[]::new);
        return kept.length == 0 ? Optional.empty() : Optional.of(filter.in(kept));
    }

    private static DeliveryStatus status(String word) {
        try {
            return DeliveryStatus.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    "status " + word + " is unknown; use Scheduled, Processing, Success, Failure, Retry or Discarded.");
        }
    }

    /** A time with zone, a time in UTC, or a day; of a day its end is meant where days are to be added. */
    private static @Nullable Instant time(ApiRequest request, String name, int days) {
        String text = request.query(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == "2026-11-23".length()) {
                return LocalDate.parse(text)
                        .plusDays(days)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusNanos(days);
            }
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadInput(name + " " + text + " is no time; give one such as 2026-11-23T09:00:00Z or 2026-11-23.");
        }
    }
}
