package dev.hookbench.dispatch;

import dev.hookbench.dispatch.subscription.Audience;
import dev.hookbench.dispatch.subscription.Audience.Recipient;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives the items of one batch their turn. The first for an inactive endpoint is its probe: the batch waits for the outcome
 * and goes on, or skips the rest for that endpoint.
 */
final class BatchItems {
    private final DispatchPorts ports;
    private final Resends resends;
    private final Replays replays;
    private final Clock clock;
    private final Consumer<Delivery> schedule;

    /** @param schedule is given each delivery that is to go */
    BatchItems(DispatchPorts ports, Resends resends, Replays replays, Clock clock, Consumer<Delivery> schedule) {
        this.ports = ports;
        this.resends = resends;
        this.replays = replays;
        this.clock = clock;
        this.schedule = schedule;
    }

    /** One item's turn; false, with nothing done, if the batch is to end first. */
    boolean turn(BatchJob job, String subjectUid, Probing probing) {
        return switch (job.scope()) {
            case JobScope.Retry _ -> retry(job.uid(), subjectUid, probing);
            case JobScope.Force _ -> force(job.uid(), subjectUid);
            case JobScope.Replay _ -> replay(job.uid(), subjectUid, probing);
        };
    }

    /**
     * Before a batch goes on after a restart: a replay whose new deliveries were in the journal, but not its item in the
     * store, has had its turn.
     */
    void resume(BatchJob job) {
        for (String subjectUid : ports.jobs().waiting(job.uid(), 1)) {
            DeliveryFilter ofEvent = DeliveryFilter.all().ofEvent(subjectUid);
            boolean replayed = job.scope() instanceof JobScope.Replay
                    && ports.deliveries().page(ofEvent, PageRequest.newest(1)).rows().stream()
                            .anyMatch(newest -> newest.uid().compareTo(job.uid()) > 0);
            if (replayed) {
                end(job.uid(), subjectUid, JobItem.Outcome.SENT, "Replayed just before Hookbench ended.");
            }
        }
    }

    private boolean retry(String jobUid, String deliveryUid, Probing probing) {
        Delivery delivery = ports.deliveries().find(deliveryUid).orElse(null);
        if (delivery == null) {
            return end(jobUid, deliveryUid, JobItem.Outcome.SKIPPED, "The delivery was deleted meanwhile.");
        }
        boolean again = delivery.status() == DeliveryStatus.FAILURE || delivery.status() == DeliveryStatus.DISCARDED;
        Optional<EndpointState> state = again ? probing.resolved(delivery.endpointUid()) : Optional.empty();
        if (state.filter(EndpointState.PENDING::equals).isPresent()) {
            return false;
        }
        boolean probe = state.filter(EndpointState.INACTIVE::equals).isPresent();
        Optional<String> inVain = probing.failedProbe(delivery.endpointUid());
        if (probe && inVain.isPresent()) {
            return end(jobUid, deliveryUid, JobItem.Outcome.SKIPPED, Reasons.probedInVain(delivery, inVain.get()));
        }
        String reason = probe ? "Sent first, to probe " + delivery.endpointName() + "." : "";
        Outcome<Delivery> outcome = resends.resend(
                deliveryUid,
                (sent, change) ->
                        ports.jobs().resent(jobUid, item(deliveryUid, JobItem.Outcome.SENT, reason), sent, change));
        if (outcome instanceof Outcome.Refused<Delivery> refused) {
            boolean failed = again && state.isEmpty();
            return end(
                    jobUid,
                    deliveryUid,
                    failed ? JobItem.Outcome.FAILED : JobItem.Outcome.SKIPPED,
                    refused.problems().getFirst().message());
        }
        outcome.result().ifPresent(schedule);
        if (probe) {
            awaitProbe(jobUid, deliveryUid, delivery, probing);
        }
        return true;
    }

    /** What was not delivered, or has no active endpoint, is left as it is: force probes nothing. */
    private boolean force(String jobUid, String deliveryUid) {
        Outcome<Delivery> outcome = resends.force(
                deliveryUid,
                (sent, change) ->
                        ports.jobs().resent(jobUid, item(deliveryUid, JobItem.Outcome.SENT, ""), sent, change));
        if (outcome instanceof Outcome.Refused<Delivery> refused) {
            return end(
                    jobUid,
                    deliveryUid,
                    JobItem.Outcome.SKIPPED,
                    refused.problems().getFirst().message());
        }
        outcome.result().ifPresent(schedule);
        return true;
    }

    private boolean replay(String jobUid, String eventUid, Probing probing) {
        Event event = ports.deliveries().findEvent(eventUid).orElse(null);
        if (event == null) {
            return end(jobUid, eventUid, JobItem.Outcome.SKIPPED, "The event was deleted meanwhile.");
        }
        return switch (replays.audience(event)) {
            case Outcome.Refused<Audience> refused ->
                end(
                        jobUid,
                        eventUid,
                        JobItem.Outcome.FAILED,
                        refused.problems().getFirst().message());
            case Outcome.Done<Audience>(Audience audience)
            when audience.recipients().isEmpty() -> end(jobUid, eventUid, JobItem.Outcome.SKIPPED, audience.reason());
            case Outcome.Done<Audience>(Audience audience) -> replay(jobUid, event, audience, probing);
        };
    }

    private boolean replay(String jobUid, Event event, Audience audience, Probing probing) {
        for (Recipient recipient : audience.recipients()) {
            if (probing.resolved(recipient.endpoint().uid())
                    .filter(EndpointState.PENDING::equals)
                    .isPresent()) {
                return false;
            }
        }
        Audience now = replays.audience(event).result().orElse(audience);
        List<String> reasons = new ArrayList<>();
        List<Delivery> made = replays.made(event, now, recipient -> takes(recipient.endpoint(), probing, reasons));
        String reason = String.join(" ", reasons);
        JobItem.Outcome outcome = made.isEmpty() ? JobItem.Outcome.SKIPPED : JobItem.Outcome.SENT;
        ports.jobs().replayed(jobUid, item(event.uid(), outcome, reason), made);
        made.forEach(schedule);
        made.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.DISCARDED)
                .forEach(delivery -> probe(jobUid, event.uid(), delivery, probing));
        return true;
    }

    private static boolean takes(Endpoint endpoint, Probing probing, List<String> reasons) {
        boolean takes = switch (endpoint.state()) {
            case ACTIVE, PENDING -> true;
            case PAUSED -> endpoint.options().holdsWhilePaused();
            case INACTIVE -> probing.failedProbe(endpoint.uid()).isEmpty();
        };
        if (!takes) {
            reasons.add(probing.failedProbe(endpoint.uid())
                    .map(probe -> Reasons.probedInVain(endpoint.name(), probe))
                    .orElse(Reasons.discarded(endpoint)));
        }
        return takes;
    }

    private void probe(String jobUid, String subjectUid, Delivery delivery, Probing probing) {
        resends.resend(delivery.uid()).result().ifPresent(again -> {
            schedule.accept(again);
            awaitProbe(jobUid, subjectUid, delivery, probing);
        });
    }

    private void awaitProbe(String jobUid, String subjectUid, Delivery probe, Probing probing) {
        boolean inVain = probing.resolved(probe.endpointUid())
                .filter(EndpointState.INACTIVE::equals)
                .isPresent();
        if (inVain) {
            probing.failed(probe.endpointUid(), probe.uid());
            String why = ports.deliveries()
                    .find(probe.uid())
                    .map(Delivery::description)
                    .orElse("");
            end(jobUid, subjectUid, JobItem.Outcome.FAILED, why);
        }
    }

    private boolean end(String jobUid, String subjectUid, JobItem.Outcome outcome, String reason) {
        ports.jobs().ended(jobUid, item(subjectUid, outcome, reason));
        return true;
    }

    private JobItem item(String subjectUid, JobItem.Outcome outcome, String reason) {
        return new JobItem(subjectUid, outcome, reason, clock.instant());
    }
}
