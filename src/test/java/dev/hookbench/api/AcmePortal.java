package dev.hookbench.api;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The portal of the owner acme, who has an active and an inactive endpoint, beside one of somebody else. */
final class AcmePortal implements AutoCloseable {
    /** The portal. */
    final PortalRig rig;

    /** The token of a session that may only look. */
    final SecretText look;

    /** The token of a session that may manage endpoints. */
    final SecretText manage;

    AcmePortal(Path spool) throws IOException {
        rig = new PortalRig(spool);
        rig.room.endpoints.save(
                Endpoints.of("MINE1").name("orders").ownerId("acme").build());
        rig.room.endpoints.save(Endpoints.of("MINE2")
                .name("billing")
                .ownerId("acme")
                .state(EndpointState.INACTIVE)
                .build());
        rig.room.endpoints.save(
                Endpoints.of("OTHER").name("foreign").ownerId("umbrella").build());
        look = rig.session(rig.link("acme", false));
        manage = rig.session(rig.link("acme", true));
    }

    /** A delivery that stands so, of an event of that type. */
    Delivery deliver(String endpoint, String type, DeliveryStatus status) {
        BodyRef payload = rig.room.bodies.keep("{\"id\":1}");
        Event event = new Event(
                rig.room.ids.next(),
                rig.room.clock.instant(),
                new Target.OneEndpoint(endpoint),
                type,
                "application/json",
                payload,
                Headers.of("X-Tenant-Token", "custom-secret"),
                "key-" + type,
                false,
                "");
        Delivery delivery = Deliveries.of(rig.room.ids.next())
                .event(event)
                .endpoint(endpoint, endpoint)
                .status(status)
                .build();
        rig.room.deliveries.accept(event, List.of(delivery));
        return delivery;
    }

    /** The ids in an answer, in order. */
    static List<?> uids(RawConnection.Response response) {
        return PortalRig.content(response).stream().map(row -> row.get("uid")).toList();
    }

    @Override
    public void close() {
        rig.close();
    }
}
