package dev.hookbench.dispatch;

import dev.hookbench.dispatch.subscription.Audience;
import dev.hookbench.dispatch.subscription.Audience.Recipient;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Matches events that were accepted again, for new deliveries; the journal has them first. */
final class Replays {
    private static final String FIELD = "event_id";

    private final DispatchPorts ports;
    private final EventIntake intake;
    private final JournalWriter journal;
    private final Clock clock;

    Replays(DispatchPorts ports, EventIntake intake, Clock clock) {
        this.ports = ports;
        this.intake = intake;
        this.journal = new JournalWriter(ports.journal());
        this.clock = clock;
    }

    /** Replays one event to everybody who receives it now. */
    Outcome<Accepted> replay(String eventUid) {
        Event event = ports.deliveries().findEvent(eventUid).orElse(null);
        if (event == null) {
            return Outcome.refused(
                    FIELD, eventUid, "no event has the id \"" + eventUid + "\": take one from the list of events.");
        }
        return switch (audience(event)) {
            case Outcome.Refused<Audience> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Audience>(Audience audience)
            when audience.recipients().isEmpty() -> Outcome.refused(FIELD, eventUid, audience.reason());
            case Outcome.Done<Audience>(Audience audience) -> {
                List<Delivery> made = made(event, audience, _ -> true);
                ports.deliveries().accept(event, made);
                yield Outcome.done(new Accepted(event, made, List.of()));
            }
        };
    }

    /** Whom an event reaches now; refused if its payload cannot be read. */
    Outcome<Audience> audience(Event event) {
        try {
            byte[] payload =
                    event.payload().size() == 0 ? new byte[0] : ports.bodies().readAll(event.payload());
            return Outcome.done(intake.audience(event, payload));
        } catch (IOException e) {
            return Outcome.refused(FIELD, event.uid(), "the event's payload cannot be read: " + e.getMessage());
        }
    }

    /** New deliveries to those of the audience that {@code takes} accepts, in the journal but not yet in the store. */
    List<Delivery> made(Event event, Audience audience, Predicate<Recipient> takes) {
        List<Delivery> made = audience.recipients().stream()
                .filter(takes)
                .map(recipient -> intake.delivery(event, recipient, clock.instant()))
                .toList();
        if (!made.isEmpty()) {
            journal.write(new EventAccepted(event, made), Payload.none());
        }
        return made;
    }
}
