package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.RetrySchedule;
import dev.hookbench.dispatch.RetrySchedule.Pause;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.dispatch.http.TimeLimit;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEvent.LastAttempt;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.CoreEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one attempt of a meta event: signed simple, SHA-256 in hex, by the secret of this moment ({@code convoy.md} 13). An attempt that the end of the program cuts off is made once more.
 */
final class MetaSender {
    private static final Logger LOG = LoggerFactory.getLogger(MetaSender.class);
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(30);
    private static final int ANSWER_KEPT = 4_096;
    private static final Map<String, String> SIMPLE =
            Map.of("header", "X-Convoy-Signature", "hash", "SHA256", "encoding", "hex", "versions", "SHA256/hex");

    private final MetaPorts ports;
    private final Supplier<MetaSettings> settings;
    private final Signatures signatures;
    private final HttpSender sender;
    private final Surroundings surroundings;
    private final RetrySchedule schedule;
    private final TimeLimit limit;

    MetaSender(
            MetaPorts ports,
            Supplier<MetaSettings> settings,
            Signatures signatures,
            HttpSender sender,
            Surroundings surroundings,
            TimeLimit limit) {
        this.ports = ports;
        this.settings = settings;
        this.signatures = signatures;
        this.sender = sender;
        this.surroundings = surroundings;
        this.schedule = new RetrySchedule(surroundings.random());
        this.limit = limit;
    }

    /** Makes the next attempt of the event of that uid; when it is to be tried again, empty if it is not. */
    Optional<Instant> send(String uid) {
        try {
            return ports.events().find(uid).filter(MetaEvent::waits).flatMap(this::send);
        } catch (StorageUnavailable e) {
            LOG.warn("meta event {} waits, as the store cannot be used: {}", uid, e.getMessage());
            return Optional.of(now().plus(STORAGE_PAUSE));
        }
    }

    private Optional<Instant> send(MetaEvent event) {
        MetaSettings now = settings.get();
        if (!now.enabled()) {
            return kept(event.moved(DeliveryStatus.DISCARDED, MetaWords.SWITCHED_OFF, null, now()));
        }
        if (now.secret().isEmpty()) {
            return kept(event.moved(DeliveryStatus.FAILURE, MetaWords.NO_SECRET, null, now()));
        }
        return switch (Destination.parse(now.url())) {
            case Outcome.Refused<Destination> refused ->
                kept(event.moved(
                        DeliveryStatus.FAILURE, refused.problems().getFirst().message(), null, now()));
            case Outcome.Done<Destination> done -> exchange(event, now, done.value());
        };
    }

    private Optional<Instant> exchange(MetaEvent event, MetaSettings now, Destination destination) {
        byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = signatures
                .sign(
                        body,
                        event.uid(),
                        new SchemeSettings("convoy-simple", List.of(now.secret()), SIMPLE, null),
                        now())
                .plus("Content-Type", "application/json")
                .plus("User-Agent", surroundings.userAgent())
                .plus("X-Convoy-Idempotency-Key", event.uid());
        OutgoingRequest request = new OutgoingRequest("POST", destination, headers, body, limit);
        Exchanged exchanged = sender.send(request);
        if (exchanged.outcome() instanceof Unknown) {
            return Optional.empty();
        }
        return kept(settled(event.attempted(attempt(now.url(), request, exchanged)), exchanged.outcome()));
    }

    private MetaEvent settled(MetaEvent counted, AttemptOutcome outcome) {
        Instant now = now();
        if (outcome.isSuccess()) {
            return counted.moved(DeliveryStatus.SUCCESS, MetaWords.succeeded(counted, outcome), null, now);
        }
        if (counted.attempts() >= counted.retryPlan().attempts()) {
            return counted.moved(DeliveryStatus.FAILURE, MetaWords.failed(counted, outcome), null, now);
        }
        Pause pause = schedule.pause(counted.retryPlan(), counted.attempts() - 1, outcome, now);
        return counted.moved(
                DeliveryStatus.RETRY, MetaWords.retried(counted, outcome, pause), now.plus(pause.length()), now);
    }

    private static LastAttempt attempt(String url, OutgoingRequest request, Exchanged exchanged) {
        Headers sent = request.headersOnWire();
        if (!(exchanged.outcome() instanceof Answered answered)) {
            return new LastAttempt(url, 0, sent, Headers.none(), "");
        }
        byte[] body = exchanged.body();
        String start = new String(body, 0, Math.min(body.length, ANSWER_KEPT), StandardCharsets.UTF_8);
        return new LastAttempt(url, answered.status(), sent, answered.headers(), start);
    }

    private Optional<Instant> kept(MetaEvent event) {
        ports.events().moved(event);
        ports.hub().publish(new CoreEvent.MetaEventChanged(event.uid()));
        return Optional.ofNullable(event.nextAttemptAt());
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
