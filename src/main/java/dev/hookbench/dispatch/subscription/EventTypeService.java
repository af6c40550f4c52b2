package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeCommands;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out what the user does to event types, one command at a time. */
public final class EventTypeService implements EventTypeCommands {
    private final EventTypeStore types;
    private final Clock clock;
    private final Ids ids;
    private final EventHub hub;

    /** Sees to it that {@link EventType#ANY} is in the catalogue. */
    public EventTypeService(EventTypeStore types, Clock clock, Ids ids, EventHub hub) {
        this.types = types;
        this.clock = clock;
        this.ids = ids;
        this.hub = hub;
        named(List.of(EventType.ANY));
    }

    @Override
    public synchronized Outcome<EventType> create(EventTypeDraft draft) {
        List<Problem> problems = new ArrayList<>(EventTypeCheck.problems(draft, draft.name()));
        String name = draft.name().strip();
        if (types.named(name).isPresent()) {
            problems.add(new Problem(
                    "name",
                    name,
                    "name is \"" + name + "\", which is in the catalogue already: change that event type."));
        }
        return problems.isEmpty() ? Outcome.done(kept(eventType(null, name, draft, null))) : Outcome.refused(problems);
    }

    @Override
    public synchronized Outcome<EventType> update(String uid, EventTypeDraft draft) {
        return with(uid, before -> {
            List<Problem> problems = new ArrayList<>(EventTypeCheck.problems(draft, before.name()));
            if (!draft.name().isBlank() && !draft.name().strip().equals(before.name())) {
                problems.add(
                        new Problem(
                                "name",
                                draft.name(),
                                "name is \"" + before.name()
                                        + "\" and stays so, since events and subscriptions go by it: make another event type."));
            }
            return problems.isEmpty()
                    ? Outcome.done(kept(eventType(before, before.name(), draft, before.deprecatedAt())))
                    : Outcome.refused(problems);
        });
    }

    @Override
    public synchronized Outcome<EventType> deprecate(String uid) {
        return with(uid, before -> {
            if (before.name().equals(EventType.ANY)) {
                return Outcome.refused(
                        "name", EventType.ANY, "* stands for every event type and stays: deprecate single types.");
            }
            Instant since = before.deprecatedAt() != null ? before.deprecatedAt() : clock.instant();
            return Outcome.done(kept(marked(before, since)));
        });
    }

    @Override
    public synchronized Outcome<EventType> restore(String uid) {
        return with(uid, before -> Outcome.done(kept(marked(before, null))));
    }

    @Override
    public synchronized Outcome<Imported> importOpenApi(String document) {
        return switch (OpenApiTypes.read(document)) {
            case Outcome.Refused<OpenApiTypes> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<OpenApiTypes> done -> Outcome.done(imported(done.value()));
        };
    }

    /** Adds those that are not in the catalogue, with nothing but their name. */
    synchronized void named(Collection<String> names) {
        List<EventType> added = names.stream()
                .distinct()
                .filter(name -> types.named(name).isEmpty())
                .map(name -> eventType(null, name, EventTypeDraft.of(name), null))
                .toList();
        if (!added.isEmpty()) {
            kept(added);
        }
    }

    private Imported imported(OpenApiTypes read) {
        List<String> skipped = new ArrayList<>(read.skipped());
        List<EventType> taken = new ArrayList<>();
        for (OpenApiTypes.Described described : read.described()) {
            EventTypeDraft draft = described.draft();
            List<Problem> problems = EventTypeCheck.problems(draft, draft.name());
            if (problems.isEmpty()) {
                EventType before = types.named(draft.name()).orElse(null);
                taken.add(eventType(before, draft.name(), draft, deprecated(before, described.deprecated())));
            } else {
                skipped.add(draft.name() + ": " + problems.getFirst().message());
            }
        }
        taken.sort(Comparator.comparing(EventType::name));
        kept(taken);
        return new Imported(taken, skipped);
    }

    private @Nullable Instant deprecated(@Nullable EventType before, boolean deprecated) {
        Instant since = before == null ? null : before.deprecatedAt();
        return deprecated && since == null ? clock.instant() : since;
    }

    private EventType eventType(
            @Nullable EventType before, String name, EventTypeDraft draft, @Nullable Instant deprecatedAt) {
        Instant now = clock.instant();
        return new EventType(
                before == null ? ids.next() : before.uid(),
                name,
                draft.category().strip(),
                draft.description(),
                draft.jsonSchema(),
                deprecatedAt,
                before == null ? now : before.createdAt(),
                now);
    }

    private EventType marked(EventType before, @Nullable Instant deprecatedAt) {
        return new EventType(
                before.uid(),
                before.name(),
                before.category(),
                before.description(),
                before.jsonSchema(),
                deprecatedAt,
                before.createdAt(),
                clock.instant());
    }

    private EventType kept(EventType type) {
        kept(List.of(type));
        return type;
    }

    private void kept(List<EventType> changed) {
        types.save(changed);
        changed.forEach(type -> hub.publish(new CoreEvent.EventTypeChanged(type.uid())));
    }

    private Outcome<EventType> with(String uid, Function<EventType, Outcome<EventType>> command) {
        return types.find(uid)
                .map(command)
                .orElseGet(() -> Outcome.refused(
                        "event_type_id",
                        uid,
                        "event type not found: no event type has the id \"" + uid
                                + "\"; choose one from the catalogue."));
    }
}
