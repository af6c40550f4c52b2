package dev.hookbench.testing;

import dev.hookbench.domain.endpoint.Endpoint;
import java.time.Duration;
import java.time.Instant;

/** A morning's work that belongs to one owner, at the browser's time. */
public final class PortalScene {
    /** Whose it is. */
    public static final String OWNER = "merchant-42";

    private PortalScene() {}

    /** Fills the room: six endpoints in every state, and deliveries in every status. */
    public static void fill(Room room) {
        atRealTime(room);
        SendingScene.fill(room);
        room.endpoints.all().forEach(endpoint -> room.endpoints.save(owned(endpoint)));
    }

    /** Has the room's clock say what the browser's does. */
    public static void atRealTime(Room room) {
        room.clock.advance(Duration.between(room.clock.instant(), Instant.now()));
    }

    private static Endpoint owned(Endpoint endpoint) {
        return new Endpoint(
                endpoint.uid(),
                endpoint.name(),
                endpoint.url(),
                OWNER,
                endpoint.description(),
                endpoint.httpTimeout(),
                endpoint.authentication(),
                endpoint.signature(),
                endpoint.retryPlan(),
                endpoint.options(),
                endpoint.state(),
                endpoint.secrets(),
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}
