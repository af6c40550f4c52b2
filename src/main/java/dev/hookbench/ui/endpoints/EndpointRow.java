package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.OAuth2;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One endpoint with how it has been doing, as the table shows it. */
record EndpointRow(Endpoint endpoint, EndpointStats stats) {
    String uid() {
        return endpoint.uid();
    }

    /** Whether name, URL or owner hold the text, without regard to case. */
    boolean matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return List.of(endpoint.name(), endpoint.url(), endpoint.ownerId()).stream()
                .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Share of attempts that succeeded, for example {@code 99.2 %}; empty before the first. */
    String successRate() {
        long all = stats.succeeded() + stats.failed();
        if (all == 0) {
            return "";
        }
        double percent = Math.floor(1_000.0 * stats.succeeded() / all) / 10;
        return percent == 100 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** How many secrets sign at that time. */
    int liveSecrets(Instant now) {
        return endpoint.secretsLiveAt(now).size();
    }

    /** How long until the next of its live secrets expires. */
    Optional<Duration> nextExpiry(Instant now) {
        return endpoint.secretsLiveAt(now).stream()
                .map(EndpointSecret::expiresAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(at -> Duration.between(now, at));
    }

    /** Name of the header it is authenticated by; empty for none. */
    String authentication() {
        return switch (endpoint.authentication()) {
            case Authentication.None _ -> "";
            case Authentication.ApiKey key -> key.headerName();
            case Authentication.Basic _, Authentication.Bearer _, OAuth2 _ -> "Authorization";
        };
    }

    /** Whether the row's switch may pause or un-pause it. */
    boolean canTogglePause() {
        return endpoint.state() == EndpointState.ACTIVE || endpoint.state() == EndpointState.PAUSED;
    }

    /** Whether it receives events: active, or pending and being probed. */
    boolean receives() {
        return endpoint.state() == EndpointState.ACTIVE;
    }
}
