package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.project.StoredProject;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.event.CoreEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes meta events of what happened and keeps them, each once; no more than a number of them, and no longer than a week. */
final class MetaRecorder {
    /** Events kept at most; the oldest go first, whether they were sent or not. */
    static final int MOST = 10_000;

    static final Duration KEPT = Duration.ofDays(7);
    private static final int PURGE_EVERY = 200;
    private static final Logger LOG = LoggerFactory.getLogger(MetaRecorder.class);

    private final MetaPorts ports;
    private final Supplier<MetaSettings> settings;
    private final Clock clock;
    private final Ids ids;
    private final Consumer<MetaEvent> made;
    private int sincePurge;

    /** @param made is given each new event, to be sent */
    MetaRecorder(MetaPorts ports, Supplier<MetaSettings> settings, Clock clock, Ids ids, Consumer<MetaEvent> made) {
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.made = made;
    }

    /** A command changed an endpoint; two changes at one moment are told both. */
    void endpoint(MetaEventType type, Endpoint endpoint) {
        if (settings.get().wants(type)) {
            String subject = type == MetaEventType.ENDPOINT_DELETED ? endpoint.uid() : changeOf(endpoint);
            String data = ports.payloads().endpoint(endpoint);
            Instant now = clock.instant();
            if (!keep(type, subject, data, now)) {
                keep(type, subject + ":" + ids.next(), data, now);
            }
        }
    }

    /** An endpoint as it is found after a start: its last change is told if it never was. */
    void found(Endpoint endpoint) {
        boolean isNew = endpoint.createdAt().equals(endpoint.updatedAt());
        MetaEventType type = isNew ? MetaEventType.ENDPOINT_CREATED : MetaEventType.ENDPOINT_UPDATED;
        if (settings.get().wants(type)) {
            keep(type, changeOf(endpoint), ports.payloads().endpoint(endpoint), endpoint.updatedAt());
        }
    }

    /** A delivery that may have ended. */
    void delivery(Delivery delivery) {
        MetaEventType type = delivery.status() == DeliveryStatus.SUCCESS
                ? MetaEventType.DELIVERY_SUCCESS
                : MetaEventType.DELIVERY_FAILED;
        if (!hasEnded(delivery) || !settings.get().wants(type)) {
            return;
        }
        List<Attempt> attempts = ports.deliveries().attempts(delivery.uid());
        if (!attempts.isEmpty()) {
            keep(
                    type,
                    subjectOf(delivery),
                    ports.payloads().delivery(delivery, attempts.getLast()),
                    delivery.updatedAt());
        }
    }

    /** Whether there is an end to tell; what was discarded tells nothing. */
    static boolean hasEnded(Delivery delivery) {
        return delivery.status() == DeliveryStatus.SUCCESS || delivery.status() == DeliveryStatus.FAILURE;
    }

    /** What tells one end of a delivery from the next: it may be sent again. */
    static String subjectOf(Delivery delivery) {
        return delivery.uid() + ":" + delivery.attempts();
    }

    /** What happened before may have been told and forgotten, so that it must not be told from the store again. */
    Instant horizon() {
        Instant oldest = clock.instant().minus(KEPT);
        return ports.events().happenedAt(MOST).filter(oldest::isBefore).orElse(oldest);
    }

    /** Removes what is too old or too much. */
    void purge() {
        sincePurge = 0;
        long unsent = ports.events().forget(clock.instant().minus(KEPT), MOST);
        if (unsent > 0) {
            LOG.warn("{} meta events were given up unsent: there may be {}, for {} days", unsent, MOST, KEPT.toDays());
        }
    }

    private synchronized boolean keep(MetaEventType type, String subject, String data, Instant happenedAt) {
        MetaEvent event = new MetaEvent(
                ids.next(),
                type,
                subject,
                "{\"event_type\":\"" + type.word() + "\",\"data\":" + data + "}",
                DeliveryStatus.SCHEDULED,
                0,
                StoredProject.strategy(ports.settings()),
                clock.instant(),
                "",
                null,
                happenedAt,
                clock.instant());
        if (!ports.events().add(event)) {
            return false;
        }
        if (++sincePurge >= PURGE_EVERY) {
            purge();
        }
        ports.hub().publish(new CoreEvent.MetaEventChanged(event.uid()));
        made.accept(event);
        return true;
    }

    private static String changeOf(Endpoint endpoint) {
        return endpoint.uid() + ":" + endpoint.updatedAt();
    }
}
