package dev.hookbench.api.portal;

import dev.hookbench.api.portal.PortalAccess.Admission;
import dev.hookbench.api.portal.PortalAccess.Reason;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a portal link opens, apart from the wire: who may enter, the route table, the streams. */
public final class Portal implements AutoCloseable {
    /** Well within the 15 s for which the listener bears a connection that nothing is written to. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final PortalParts parts;
    private final PortalSessions sessions;
    private final PortalAccess access;
    private final OwnerScope scope;
    private final PortalStreams streams;
    private final List<PortalRoute> routes;

    /** A portal over {@code parts}. */
    public Portal(PortalParts parts) {
        this(parts, BEAT);
    }

    Portal(PortalParts parts, Duration beat) {
        this.parts = parts;
        sessions = new PortalSessions(parts.clock(), parts.random());
        access = new PortalAccess(parts.links(), sessions, parts.clock());
        scope = new OwnerScope(parts);
        streams = new PortalStreams(parts, access, scope, beat);
        routes = Stream.of(
                        List.of(
                                PortalRoute.open("GET", "/portal_link", this::link),
                                PortalRoute.open("DELETE", "/session", this::leave)),
                        new PortalEndpointRoutes(parts, scope).routes(),
                        new PortalRetryRoutes(parts, scope).routes(),
                        new PortalDeliveryRoutes(parts, scope).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a visitor may enter. */
    public sealed interface Entry {
        /** They may. */
        record Open(Visit visit) implements Entry {}

        /** They may not. */
        record Closed(ApiResponse answer) implements Entry {}
    }

    /** A visit of one request. */
    public final class Visit {
        private final PortalVisitor visitor;

        private Visit(PortalVisitor visitor) {
            this.visitor = visitor;
        }

        /** What stands in the way of {@code found}; null where nothing does. */
        public @Nullable ApiResponse refusal(Found found) {
            return found.route().manages() && !visitor.mayManage()
                    ? ApiResponse.failure(403, "This portal link shows endpoints and may not change them.")
                    : null;
        }

        /** What the route answers. */
        public ApiResponse answer(Found found, ApiRequest request) throws IOException {
            return found.route().handler().handle(visitor, request);
        }

        /** A stream, if there is a place for one more. */
        public Optional<Live> live() {
            PendingChanges place = streams.place(visitor.link().uid());
            return place == null ? Optional.empty() : Optional.of(out -> streams.run(visitor, place, out));
        }
    }

    /** A stream that is still to be written. */
    @FunctionalInterface
    public interface Live {
        /** Writes it until it ends; blocks. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A route and the values of the names in its path. */
    public static final class Found {
        private final PortalRoute route;
        private final Map<String, String> values;

        private Found(PortalRoute route, Map<String, String> values) {
            this.route = route;
            this.values = values;
        }

        PortalRoute route() {
            return route;
        }

        /** The values of the names in its path. */
        public Map<String, String> values() {
            return values;
        }
    }

    /** Lets in who shows a session, a static token or a key; whatever fits nothing is answered alike. */
    public Entry enter(String shown) {
        if (shown.isEmpty()) {
            return new Entry.Closed(unauthorized("Authentication required"));
        }
        return switch (access.admit(SecretText.of(shown))) {
            case Admission.Admitted admitted -> new Entry.Open(new Visit(admitted.visitor()));
            case Admission.Refused refused -> new Entry.Closed(unauthorized(words(refused.reason())));
        };
    }

    /** Opens a session for who shows a static token or a key. */
    public ApiResponse exchange(String shown) {
        return switch (access.admit(SecretText.of(shown))) {
            case Admission.Refused refused -> unauthorized(words(refused.reason()));
            case Admission.Admitted admitted -> session(admitted.visitor().link());
        };
    }

    /** Opens a session for who shows a code that was not used yet. */
    public ApiResponse redeem(String code) {
        Optional<PortalLink> link = parts.codes().redeem(SecretText.of(code)).flatMap(parts.links()::find);
        if (link.isEmpty()) {
            return unauthorized("portal code used or expired: open the link anew");
        }
        return link.get().isRevoked() ? unauthorized(words(Reason.REVOKED)) : session(link.get());
    }

    private ApiResponse session(PortalLink link) {
        SecretText token = sessions.open(link.uid());
        return ApiResponse.created(
                "Session opened",
                Json.object(
                        "session", token.reveal(),
                        "idle_seconds", PortalSessions.IDLE.toSeconds(),
                        "life_seconds", PortalSessions.LIFE.toSeconds(),
                        "portal_link", PortalJson.link(link, count(link))));
    }

    /** The route for {@code method} and {@code path}. */
    public Optional<Found> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.match(path).map(values -> new Found(route, values)).stream())
                .findFirst();
    }

    /** The methods that {@code path} takes, with commas between; empty where there is nothing. */
    public String methods(String path) {
        return routes.stream()
                .filter(route -> route.match(path).isPresent())
                .map(PortalRoute::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** How many streams are open. */
    int streams() {
        return streams.count();
    }

    /** Ends the open streams. */
    @Override
    public void close() {
        streams.close();
    }

    private ApiResponse link(PortalVisitor visitor, ApiRequest request) {
        return ApiResponse.ok(
                "Portal link fetched successfully", PortalJson.link(visitor.link(), count(visitor.link())));
    }

    private ApiResponse leave(PortalVisitor visitor, ApiRequest request) {
        sessions.end(visitor.sha256());
        return ApiResponse.ok("Session ended", null);
    }

    private int count(PortalLink link) {
        return parts.endpoints().ownedBy(link.ownerId()).size();
    }

    private static ApiResponse unauthorized(String message) {
        return ApiResponse.failure(401, message, new Header("WWW-Authenticate", "Bearer"));
    }

    /** Only who once had the right token learns that it was revoked or has expired. */
    private static String words(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "authorization failed";
            case EXPIRED -> "portal key expired: ask for a new link";
            case REVOKED -> "portal link revoked";
        };
    }
}
