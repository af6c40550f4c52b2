package dev.hookbench.dispatch;

import dev.hookbench.dispatch.breaker.Breakers;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings STARTED and RESULT of attempts to disk, in the journal first, with what they make of delivery and endpoint. */
final class AttemptRecords implements AutoCloseable {
    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final Surroundings surroundings;
    private final RetrySchedule schedule;
    private final Breakers breakers;
    private final DisableRules rules;
    private final PatientStorage storage = new PatientStorage();
    private final UnderWay underWay = new UnderWay(this::store);

    AttemptRecords(DispatchPorts ports, Surroundings surroundings, Breakers breakers) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.surroundings = surroundings;
        this.schedule = new RetrySchedule(surroundings.random());
        this.breakers = breakers;
        this.rules = new DisableRules(ports);
    }

    /**
     * An attempt whose STARTED is on disk.
     *
     * @param probe whether it decides about a pending endpoint
     */
    record Step(Delivery underWay, Attempt attempt, boolean probe) {}

    /** Watches an attempt that has begun, so that it is shown under way until its RESULT is on disk. */
    void watch(Step step) {
        if (UnderWay.mayWait(step)) {
            underWay.watch(step);
        }
    }

    /** Watches an attempt no more, whatever became of it. */
    void unwatch(Step step) {
        underWay.unwatch(step);
    }

    /**
     * Brings a STARTED to disk, with the body where it is not the event's; empty if the program ends before. In the store
     * it may come later.
     */
    Optional<Step> started(Delivery delivery, Attempt opened, Payload body, boolean probe) {
        int limit = delivery.retryPlan().attempts();
        Delivery moved = delivery.moved(
                DeliveryStatus.PROCESSING, Reasons.underWay(opened.number(), limit), null, opened.startedAt());
        Attempt attempt = ((AttemptStarted) journal.write(new AttemptStarted(opened), body)).attempt();
        Step step = new Step(moved, attempt, probe);
        return UnderWay.mayWait(step) ? Optional.of(step) : Optional.ofNullable(storage.untilStored(() -> store(step)));
    }

    private Step store(Step step) {
        ports.deliveries().started(step.underWay(), step.attempt());
        publish(step.underWay());
        return step;
    }

    /** Brings a RESULT to disk; the delivery as it stands then, empty if the program ends before. */
    Optional<Delivery> ended(Step step, Exchanged exchanged) {
        AttemptOutcome outcome = exchanged.outcome();
        breakers.attempted(step.attempt().endpointUid(), outcome.isSuccess());
        return rules.guarding(
                step.attempt().endpointUid(),
                !outcome.isSuccess() && Settlement.isLast(step.underWay().attempted(0, 0), outcome),
                () -> settled(step, exchanged, storage.untilStored(() -> settlement(step, outcome))));
    }

    /** As {@link #ended}, of one whose token was refused: the delivery goes at once with a new one, using up no attempt. */
    Optional<Delivery> renewed(Step step, Exchanged exchanged) {
        return settled(
                step,
                exchanged,
                Settlement.renewed(step.underWay(), surroundings.clock().instant()));
    }

    /** Gives up waiting for a disk that does not take results. */
    @Override
    public void close() {
        storage.close();
        underWay.close();
    }

    private Settlement settlement(Step step, AttemptOutcome outcome) {
        String endpointUid = step.attempt().endpointUid();
        return Settlement.of(
                new Settlement.Ended(
                        step.underWay(),
                        withEarlier(step.attempt().ended(outcome)),
                        ports.endpoints().find(endpointUid).orElse(null),
                        step.probe(),
                        surroundings.clock().instant()),
                schedule,
                () -> rules.of(endpointUid));
    }

    private Optional<Delivery> settled(Step step, Exchanged exchanged, @Nullable Settlement settlement) {
        if (settlement == null) {
            return Optional.empty();
        }
        Attempt attempt = step.attempt().ended(exchanged.outcome());
        AttemptEnded ended = new AttemptEnded(attempt, settlement.delivery(), settlement.change());
        AttemptEnded entry =
                storage.untilStored(() -> (AttemptEnded) journal.write(ended, Payload.of(exchanged.body())));
        unwatch(step);
        if (entry == null || storage.untilStored(() -> finish(settlement, entry.attempt())) == null) {
            return Optional.empty();
        }
        publish(settlement.delivery());
        if (settlement.change() != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(attempt.endpointUid()));
        }
        return Optional.of(settlement.delivery());
    }

    private Settlement finish(Settlement settlement, Attempt attempt) {
        ports.deliveries().finished(settlement.delivery(), attempt, settlement.change());
        return settlement;
    }

    private List<Attempt> withEarlier(Attempt ended) {
        List<Attempt> attempts = new ArrayList<>();
        if (ended.number() > 1) {
            for (Attempt earlier : ports.deliveries().attempts(ended.deliveryUid())) {
                if (earlier.number() < ended.number()) {
                    attempts.add(earlier);
                }
            }
        }
        attempts.add(ended);
        return attempts;
    }

    private void publish(Delivery delivery) {
        ports.hub().publish(new CoreEvent.DeliveryChanged(delivery.uid()));
    }
}
