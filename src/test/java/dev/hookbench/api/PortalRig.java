package dev.hookbench.api;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.gate.Gates;
import dev.hookbench.api.portal.Portal;
import dev.hookbench.api.portal.PortalLinkService;
import dev.hookbench.api.portal.PortalParts;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.json.Json;
import dev.hookbench.testing.InMemoryEventTypeStore;
import dev.hookbench.testing.InlineBatches;
import dev.hookbench.testing.RawConnection;
import dev.hookbench.testing.Room;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running portal on a free port, beside the API, over the twins of a room. */
public final class PortalRig implements AutoCloseable {
    /** The admin's key of the API beside. */
    public static final String ADMIN = "whc_admin-token";

    /** What the portal shows. */
    public final Room room = new Room();

    /** The catalogue of event types. */
    public final InMemoryEventTypeStore eventTypes = new InMemoryEventTypeStore();

    /** The commands of portal links. */
    public final PortalLinkService links;

    private final Portal portal;
    private final ApiServer server;

    /** Starts it. */
    public PortalRig(Path spool) throws IOException {
        AtomicReference<String> url = new AtomicReference<>("");
        links = new PortalLinkService(room.portalLinks, room.clock, room.ids, new Random(3), room.hub, url::get);
        portal = new Portal(new PortalParts(
                room.portalLinks,
                links,
                room.endpoints,
                room.endpointCommands,
                room.deliveries,
                room.sent,
                new InlineBatches(room),
                eventTypes,
                room.bodies,
                room.hub,
                room.clock,
                new Random(4)));
        ApiTwins beside = new ApiTwins(spool);
        KeyService keys = beside.keys(ADMIN);
        Gates gates = new Gates(keys, room.clock, room.ids, () -> 0, Gates.USUAL_REQUESTS);
        server = new ApiServer(beside.parts(keys), gates, 0).with(portal);
        server.start();
        url.set(server.url());
    }

    /** The URL of the server. */
    public String url() {
        return server.url();
    }

    /** Its host and port. */
    public String host() {
        return "127.0.0.1:" + server.address().getPort();
    }

    /** A new link with a static token. */
    public PortalLink link(String ownerId, boolean mayManage) {
        return links.create(new PortalLinkDraft("Acme’s webhooks", ownerId, PortalAuth.STATIC_TOKEN, mayManage))
                .result()
                .orElseThrow();
    }

    /** A new link with keys. */
    public PortalLink refreshing(String ownerId) {
        return links.create(new PortalLinkDraft("Acme’s webhooks", ownerId, PortalAuth.REFRESH_TOKEN, false))
                .result()
                .orElseThrow();
    }

    /** A connection that is still to say something. */
    public RawConnection connect() throws IOException {
        return new RawConnection(server.address());
    }

    /** Sends the text on a connection of its own, {@code HOST} standing for the right Host. */
    public RawConnection.Response send(String request) throws IOException {
        try (RawConnection connection = connect()) {
            return connection.send(request.replace("HOST", host())).response();
        }
    }

    /** Calls the portal's API with a token. */
    public RawConnection.Response call(String method, String path, SecretText token) throws IOException {
        return call(method, path, token, null);
    }

    /** Calls the portal's API with a token and JSON. */
    public RawConnection.Response call(String method, String path, SecretText token, @Nullable String json)
            throws IOException {
        String body = json == null
                ? ""
                : "Content-Type: application/json\r\nContent-Length: "
                        + json.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n";
        return send(method + " /portal-api" + path + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer "
                + token.reveal() + "\r\n" + body + "\r\n" + (json == null ? "" : json));
    }

    /** Opens a session, by {@code token} or {@code code}. */
    public RawConnection.Response exchange(String kind, String shown) throws IOException {
        return call("POST", "/session", SecretText.of("-"), "{\"" + kind + "\":\"" + shown + "\"}");
    }

    /** A session of that link. */
    public SecretText session(PortalLink link) throws IOException {
        return SecretText.of(
                String.valueOf(data(exchange("token", link.token().reveal())).get("session")));
    }

    /** The data of an answer. */
    @SuppressWarnings("unchecked")
    public static Map<String, ?> data(RawConnection.Response response) {
        return (Map<String, ?>)
                Objects.requireNonNull(Json.parseObject(response.body()).get("data"), response::text);
    }

    /** The rows of an answer. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, ?>> content(RawConnection.Response response) {
        return (List<Map<String, ?>>) Objects.requireNonNull(data(response).get("content"));
    }

    /** What an answer says. */
    public static String message(RawConnection.Response response) {
        return String.valueOf(Json.parseObject(response.body()).get("message"));
    }

    @Override
    public void close() {
        server.close();
    }
}
