package dev.hookbench.api.portal;

import dev.hookbench.api.portal.PortalAccess.Admission;
import dev.hookbench.api.portal.PortalAccess.Reason;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.event.Subscription;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The open streams of server-sent events (WHATWG HTML, 9.2): each says what of its owner's has changed, by id, at most four
 * times a second, beats while nothing does, and ends as soon as its link does.
 */
final class PortalStreams implements AutoCloseable {
    /** The most streams open at once, and of one link. */
    static final int MOST = 32;

    static final int MOST_OF_A_LINK = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PortalParts parts;
    private final PortalAccess access;
    private final OwnerScope scope;
    private final Duration beat;
    private final Map<PendingChanges, String> open = new ConcurrentHashMap<>();

    /** @param beat how long a stream is silent at most */
    PortalStreams(PortalParts parts, PortalAccess access, OwnerScope scope, Duration beat) {
        this.parts = parts;
        this.access = access;
        this.scope = scope;
        this.beat = beat;
    }

    /** A place for one more stream of that link; null where there is none. Whoever takes it calls {@link #run}. */
    synchronized @Nullable PendingChanges place(String linkUid) {
        long ofLink = open.values().stream().filter(linkUid::equals).count();
        if (open.size() >= MOST || ofLink >= MOST_OF_A_LINK) {
            return null;
        }
        PendingChanges changes = new PendingChanges(linkUid, PAUSE);
        open.put(changes, linkUid);
        return changes;
    }

    /**
     * Writes the stream until it ends; blocks.
     *
     * @throws IOException as soon as nobody reads any more
     */
    void run(PortalVisitor visitor, PendingChanges changes, OutputStream out) throws IOException {
        try (Subscription subscription = parts.hub().subscribe(changes::note)) {
            Set<String> owned = owned(visitor);
            say(out, "open", PortalJson.link(visitor.link(), owned.size()));
            PortalVisitor now = visitor;
            while (!changes.isClosed()) {
                PendingChanges.Batch batch = changes.await(beat);
                switch (access.again(visitor)) {
                    case Admission.Refused refused -> {
                        say(out, "end", Json.object("reason", ApiText.lower(ended(refused.reason()))));
                        return;
                    }
                    case Admission.Admitted admitted -> now = admitted.visitor();
                }
                owned = tell(out, now, batch, owned);
            }
            say(out, "end", Json.object("reason", "closed"));
        } finally {
            open.remove(changes);
        }
    }

    /** A session that is over was known before: it has expired. */
    private static Reason ended(Reason reason) {
        return reason == Reason.UNKNOWN ? Reason.EXPIRED : reason;
    }

    private Set<String> tell(OutputStream out, PortalVisitor visitor, PendingChanges.Batch batch, Set<String> before)
            throws IOException {
        Set<String> owned = batch.endpoints().isEmpty() && !batch.linkChanged() ? before : owned(visitor);
        List<String> endpoints = batch.endpoints().stream()
                .filter(uid -> owned.contains(uid) || before.contains(uid))
                .toList();
        List<String> deliveries = batch.deliveries().stream()
                .filter(uid -> parts.deliveries()
                        .find(uid)
                        .filter(delivery -> owned.contains(delivery.endpointUid()))
                        .isPresent())
                .toList();
        if (batch.linkChanged()) {
            say(out, "link", PortalJson.link(visitor.link(), owned.size()));
        }
        if (!endpoints.isEmpty() || !deliveries.isEmpty() || batch.overflowed()) {
            say(
                    out,
                    "change",
                    Json.object("deliveries", deliveries, "endpoints", endpoints, "more", batch.overflowed()));
        } else if (!batch.linkChanged()) {
            out.write(": beat\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return owned;
    }

    private Set<String> owned(PortalVisitor visitor) {
        Set<String> uids = new HashSet<>();
        scope.endpoints(visitor).stream().map(Endpoint::uid).forEach(uids::add);
        return uids;
    }

    private static void say(OutputStream out, String event, Map<String, @Nullable Object> data) throws IOException {
        String json = new String(Json.write(data), StandardCharsets.UTF_8);
        out.write(("event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    /** Ends all of them. */
    @Override
    public void close() {
        open.keySet().forEach(PendingChanges::close);
    }
}
