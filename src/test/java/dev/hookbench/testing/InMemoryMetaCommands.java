package dev.hookbench.testing;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaCommands;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where meta events go, for tests of the window: kept, but nothing is made or sent unless a test says so. */
public final class InMemoryMetaCommands implements MetaCommands {
    /** What is kept. */
    public final InMemoryMetaEventStore store = new InMemoryMetaEventStore();

    private final EventHub hub;
    private int generated;

    /** Tells that hub of events. */
    public InMemoryMetaCommands(EventHub hub) {
        this.hub = hub;
    }

    /** An event of that kind is there, or moved. */
    public void has(MetaEvent event) {
        if (!store.add(event)) {
            store.moved(event);
        }
        hub.publish(new CoreEvent.MetaEventChanged(event.uid()));
    }

    @Override
    public MetaSettings current() {
        return store.settings();
    }

    @Override
    public List<Problem> problems(MetaDraft draft) {
        return draft.url().startsWith("http")
                ? List.of()
                : List.of(
                        new Problem("meta_event.url", draft.url(), "meta_event.url has no scheme: use http or https."));
    }

    @Override
    public Outcome<MetaSettings> save(MetaDraft draft) {
        List<Problem> problems = problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        SecretText before = store.settings().secret();
        SecretText kept = draft.secret() != null ? draft.secret() : before.isEmpty() ? generate() : before;
        store.save(new MetaSettings(
                draft.enabled(),
                draft.url(),
                draft.types().stream()
                        .map(word -> MetaEventType.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                kept,
                Instant.EPOCH));
        return Outcome.done(store.settings());
    }

    @Override
    public SecretText generate() {
        return SecretText.of("generated-secret-" + ++generated);
    }

    @Override
    public Outcome<MetaEvent> resend(String uid) {
        return store.find(uid)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("meta_event_id", uid, "meta event not found"));
    }

    @Override
    public Optional<MetaEvent> find(String uid) {
        return store.find(uid);
    }

    @Override
    public Page<MetaEvent> page(MetaEventFilter filter, PageRequest request) {
        return store.page(filter, request);
    }
}
