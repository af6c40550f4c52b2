package dev.hookbench.dispatch.meta;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.event.CoreEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of deliveries on the dispatcher's threads, where it only notes their ids, and has those that ended told on a thread of
 * its own. The notes are bounded: what does not fit, and what a crash wiped out, is found again in the store.
 */
final class DeliveryWatch implements AutoCloseable {
    /** Ids noted at most. */
    static final int LIMIT = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWatch.class);
    private static final int REMEMBERED = 1_000;
    /** The order of ends and of what is noted may differ by this. */
    private static final Duration MARGIN = Duration.ofMinutes(10);
    /** Deliveries that were made longer ago are not looked through. */
    private static final Duration REACH = Duration.ofDays(7);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MetaPorts ports;
    private final Supplier<MetaSettings> settings;
    private final MetaRecorder recorder;
    private final int limit;
    private final Set<String> noted = new LinkedHashSet<>();
    private final Map<String, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("hookbench-meta").unstarted(this::watch);
    private boolean missed;
    private volatile boolean closed;

    DeliveryWatch(MetaPorts ports, Supplier<MetaSettings> settings, MetaRecorder recorder, int limit) {
        this.ports = ports;
        this.settings = settings;
        this.recorder = recorder;
        this.limit = limit;
    }

    /** Looks through the store first, then goes by what it hears. */
    void start() {
        synchronized (noted) {
            missed = true;
        }
        wake.release();
        thread.start();
    }

    /** Notes what concerns it; quick, as it runs on the threads of the dispatcher. */
    void heard(CoreEvent event) {
        if (event instanceof CoreEvent.DeliveryChanged(String uid)
                && settings.get().wantsDeliveries()) {
            synchronized (noted) {
                if (noted.size() < limit || noted.contains(uid)) {
                    noted.add(uid);
                } else {
                    missed = true;
                }
            }
            wake.release();
        }
    }

    /** Has everything told that was heard of; called by its thread, and by tests. */
    synchronized void tick() {
        for (String uid = next(); uid != null; uid = next()) {
            ports.deliveries().find(uid).ifPresent(this::tell);
        }
        if (missedSome()) {
            LOG.debug("looking through the store for ends of deliveries and changes of endpoints not told yet");
            lookThrough();
        }
    }

    /** Has the rest told, as far as that takes seconds; what remains is found at the next start. */
    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!closed) {
            try {
                wake.acquire();
                wake.drainPermits();
                tick();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("meta events were not made of all that ended; they are once something ends next", e);
                synchronized (noted) {
                    missed = true;
                }
            }
        }
    }

    private @Nullable String next() {
        synchronized (noted) {
            Iterator<String> first = noted.iterator();
            if (!first.hasNext()) {
                return null;
            }
            String uid = first.next();
            first.remove();
            return uid;
        }
    }

    private boolean missedSome() {
        synchronized (noted) {
            boolean some = missed;
            missed = false;
            return some;
        }
    }

    private void tell(Delivery delivery) {
        String subject = MetaRecorder.subjectOf(delivery);
        if (MetaRecorder.hasEnded(delivery) && !told.containsKey(subject)) {
            recorder.delivery(delivery);
            told.put(subject, true);
        }
    }

    private void lookThrough() {
        MetaSettings now = settings.get();
        if (!now.enabled()) {
            return;
        }
        recorder.purge();
        Instant since = latest(now.since(), recorder.horizon());
        ports.endpoints().all().stream()
                .filter(endpoint -> endpoint.updatedAt().isAfter(since))
                .forEach(recorder::found);
        if (now.wantsDeliveries()) {
            Instant last = ports.events()
                    .lastOfDeliveries()
                    .map(time -> time.minus(MARGIN))
                    .orElse(since);
            endedSince(latest(since, last))
                    .reversed()
                    .forEach(uid -> ports.deliveries().find(uid).ifPresent(this::tell));
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Newest first. */
    private List<String> endedSince(Instant since) {
        DeliveryFilter ended = new DeliveryFilter(
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(DeliveryStatus.SUCCESS, DeliveryStatus.FAILURE),
                since.minus(REACH),
                null,
                null);
        List<String> uids = new ArrayList<>();
        String cursor = null;
        do {
            Page<Delivery> page = ports.deliveries()
                    .page(ended, new PageRequest(cursor, PageRequest.Direction.OLDER, PageRequest.MAX_LIMIT));
            page.rows().stream()
                    .filter(delivery -> !delivery.updatedAt().isBefore(since))
                    .map(Delivery::uid)
                    .forEach(uids::add);
            cursor = page.older();
        } while (cursor != null && !closed);
        return uids;
    }
}
