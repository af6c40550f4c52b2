package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can be done with endpoints. Each call may touch the disk: never call it on the FX thread. */
public interface EndpointCommands {
    /** Makes an active endpoint, with a generated secret if none is given. */
    Outcome<Endpoint> create(EndpointDraft draft);

    /** Changes an endpoint; its state and secrets stay. */
    Outcome<Endpoint> update(String uid, EndpointDraft draft);

    /** Removes an endpoint; deliveries still waiting for it are discarded, with that reason. */
    Outcome<Endpoint> delete(String uid);

    /** Active to paused, paused to active; refused in the other states. */
    Outcome<Endpoint> togglePause(String uid);

    /** Inactive or paused to active. */
    Outcome<Endpoint> activate(String uid);

    /** Active to inactive, inactive to active, as by Convoy's switch of 2023; refused in the other states. */
    Outcome<Endpoint> toggleStatus(String uid);

    /**
     * Gives an endpoint a new current secret; the one before keeps signing for {@code overlap}, but for simple signatures:
     * show {@link Endpoint#rotationWarning} of what comes back.
     *
     * @param value the new secret; null to generate one
     * @param overlap 0 s to 30 d
     */
    Outcome<Endpoint> expireSecret(String uid, @Nullable SecretText value, Duration overlap);
}
