package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Settles deliveries found in Processing: the end of the program cut their attempt off, whose outcome is unknown. It is
 * repeated under the same webhook id, unless the delivery may be sent at most once.
 */
final class CutAttempts {
    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final Clock clock;

    CutAttempts(DispatchPorts ports, Clock clock) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.clock = clock;
    }

    /** The delivery as it stands after its cut attempt. */
    Delivery settle(Delivery delivery) {
        Instant now = clock.instant();
        Delivery settled = delivery;
        StateChange change = null;
        for (Attempt attempt : ports.deliveries().attempts(delivery.uid())) {
            if (attempt.outcome() instanceof Open) {
                settled = after(settled.attempted(0, 0), attempt.number(), now);
                change = resolved(settled, now);
                Attempt unknown = attempt.ended(new Unknown());
                journal.write(new AttemptEnded(unknown, settled, change), Payload.none());
                ports.deliveries().finished(settled, unknown, change);
            }
        }
        if (settled.status() == DeliveryStatus.PROCESSING) {
            settled = after(settled, delivery.attempts() + 1, now);
            change = resolved(settled, now);
            ports.deliveries().moved(settled, change);
        }
        ports.hub().publish(new CoreEvent.DeliveryChanged(settled.uid()));
        if (change != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(settled.endpointUid()));
        }
        return settled;
    }

    private static Delivery after(Delivery delivery, int attempt, Instant now) {
        return delivery.mode() == DeliveryMode.AT_MOST_ONCE
                ? delivery.moved(DeliveryStatus.FAILURE, Reasons.cutForGood(attempt), null, now)
                : delivery.moved(DeliveryStatus.RETRY, Reasons.cut(attempt), now, now);
    }

    private @Nullable StateChange resolved(Delivery settled, Instant now) {
        return settled.status().isTerminal()
                        && Gate.of(settled, ports.endpoints()) instanceof Gate.Open open
                        && open.probe()
                ? PendingProbes.failed(settled, now)
                : null;
    }
}
