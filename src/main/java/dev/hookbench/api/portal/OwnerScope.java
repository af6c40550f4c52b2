package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a visitor may see: the endpoints that carry the link's owner id now, and their deliveries. All else is not there. */
final class OwnerScope {
    private final PortalParts parts;

    OwnerScope(PortalParts parts) {
        this.parts = parts;
    }

    /** Work on something in scope. */
    @FunctionalInterface
    interface Work<T> {
        /** Answers about {@code it}. */
        ApiResponse about(T it) throws IOException;
    }

    /** The owner's endpoints, by name. */
    List<Endpoint> endpoints(PortalVisitor visitor) {
        return parts.endpoints().ownedBy(visitor.ownerId());
    }

    /** The endpoint of that uid, if it is the owner's. */
    Optional<Endpoint> endpoint(PortalVisitor visitor, String uid) {
        return parts.endpoints().find(uid).filter(endpoint -> endpoint.ownerId().equals(visitor.ownerId()));
    }

    /** The delivery of that uid, if it went to one of the owner's endpoints. */
    Optional<Delivery> delivery(PortalVisitor visitor, String uid) {
        return parts.deliveries()
                .find(uid)
                .filter(delivery -> endpoint(visitor, delivery.endpointUid()).isPresent());
    }

    /** What {@code work} says about the endpoint, 404 where it is not the owner's. */
    ApiResponse withEndpoint(PortalVisitor visitor, String uid, Work<Endpoint> work) throws IOException {
        Optional<Endpoint> found = endpoint(visitor, uid);
        return found.isPresent() ? work.about(found.get()) : missing();
    }

    /** What {@code work} says about the delivery, 404 where it is not the owner's. */
    ApiResponse withDelivery(PortalVisitor visitor, String uid, Work<Delivery> work) throws IOException {
        Optional<Delivery> found = delivery(visitor, uid);
        return found.isPresent() ? work.about(found.get()) : missing();
    }

    /** The same for what belongs to others and what never was. */
    static ApiResponse missing() {
        return ApiResponse.failure(404, "Resource not found");
    }
}
