package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.Scheduler;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.endpoint.SecretRules;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.meta.MetaCommands;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps where meta events go, has them made of what happens, and sends them one at a time, in the order of what happened; one
 * that is to be tried again lets the others pass. It never makes a delivery wait, and a meta event makes no meta event.
 */
public final class MetaService implements MetaCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetaService.class);
    private static final String LANE = "meta";
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final MetaPorts ports;
    private final Clock clock;
    private final SecretRules secrets;
    private final MetaRecorder recorder;
    private final DeliveryWatch watch;
    private final Scheduler scheduler;
    private volatile MetaSettings settings;
    private @Nullable Subscription subscription;

    /**
     * Meta events that are neither made nor sent before {@link #start}.
     *
     * @param sender stays open when this is closed
     * @param random makes secrets, so it must be a secure one
     */
    public MetaService(
            MetaPorts ports,
            Signatures signatures,
            HttpSender sender,
            Surroundings surroundings,
            RandomGenerator random) {
        this(ports, signatures, sender, surroundings, random, MetaLimits.usual());
    }

    MetaService(
            MetaPorts ports,
            Signatures signatures,
            HttpSender sender,
            Surroundings surroundings,
            RandomGenerator random,
            MetaLimits limits) {
        this.ports = ports;
        this.clock = surroundings.clock();
        this.secrets = new SecretRules(random);
        this.settings = ports.events().settings();
        MetaSender courier = new MetaSender(ports, () -> settings, signatures, sender, surroundings, limits.exchange());
        scheduler = new Scheduler(clock, 1, courier::send);
        recorder = new MetaRecorder(ports, () -> settings, clock, surroundings.ids(), this::schedule);
        watch = new DeliveryWatch(ports, () -> settings, recorder, limits.noted());
    }

    /** Takes up what waits, finds what was not told yet, and begins to send. */
    public void start() {
        ports.events().waiting().forEach(one -> scheduler.schedule(one.uid(), LANE, one.at()));
        subscription = ports.hub().subscribe(watch::heard);
        scheduler.start();
        watch.start();
    }

    /** The same commands, with meta events made of what they did. */
    public EndpointCommands telling(EndpointCommands commands) {
        return new TellingEndpointCommands(commands, recorder);
    }

    @Override
    public MetaSettings current() {
        return settings;
    }

    @Override
    public List<Problem> problems(MetaDraft draft) {
        return MetaCheck.problems(draft);
    }

    @Override
    public synchronized Outcome<MetaSettings> save(MetaDraft draft) {
        List<Problem> problems = problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        MetaSettings before = settings;
        Set<MetaEventType> types = draft.types().stream()
                .flatMap(word -> MetaEventType.of(word).stream())
                .collect(Collectors.toSet());
        SecretText kept = draft.secret() == null ? before.secret() : draft.secret();
        SecretText secret = kept.isEmpty() && draft.enabled() ? generate() : kept;
        boolean asBefore = before.enabled() && draft.enabled() && before.types().containsAll(types);
        Instant since = asBefore ? before.since() : clock.instant();
        MetaSettings after = new MetaSettings(draft.enabled(), draft.url().strip(), types, secret, since);
        ports.events().save(after);
        settings = after;
        LOG.info("meta events are {}", after.enabled() ? "on: " + after.types().size() + " types" : "off");
        ports.hub().publish(new CoreEvent.ProjectChanged());
        return Outcome.done(after);
    }

    @Override
    public SecretText generate() {
        return secrets.generate(Kind.SIMPLE);
    }

    @Override
    public synchronized Outcome<MetaEvent> resend(String uid) {
        MetaEvent event = ports.events().find(uid).orElse(null);
        if (event == null) {
            return Outcome.refused(
                    "meta_event_id",
                    uid,
                    "meta event not found: none has the id \"" + uid + "\"; it may have been removed after a week.");
        }
        if (event.waits()) {
            return Outcome.refused(
                    "status",
                    uid,
                    "meta event is still waiting, its next attempt is at " + event.nextAttemptAt()
                            + ": wait for its outcome, then resend it.");
        }
        if (!settings.enabled()) {
            return Outcome.refused(
                    "meta_event.is_enabled", "false", "meta events are switched off: switch them on, then resend it.");
        }
        Instant now = clock.instant();
        MetaEvent again = event.moved(DeliveryStatus.SCHEDULED, MetaWords.SENT_AGAIN, now, now);
        ports.events().moved(again);
        ports.hub().publish(new CoreEvent.MetaEventChanged(uid));
        schedule(again);
        return Outcome.done(again);
    }

    @Override
    public Optional<MetaEvent> find(String uid) {
        return ports.events().find(uid);
    }

    @Override
    public Page<MetaEvent> page(MetaEventFilter filter, PageRequest request) {
        return ports.events().page(filter, request);
    }

    /** Does what is due now; for tests that moved the clock. */
    void tick() {
        watch.tick();
        scheduler.tick();
    }

    /** Ends within seconds; what waits then is sent after the next start. */
    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
            watch.close();
        }
        if (!scheduler.drain(DRAIN)) {
            LOG.warn("a meta event under way is cut; it is sent again after the next start");
        }
    }

    private void schedule(MetaEvent event) {
        Instant at = event.nextAttemptAt();
        if (at != null) {
            scheduler.schedule(event.uid(), LANE, at);
        }
    }
}
