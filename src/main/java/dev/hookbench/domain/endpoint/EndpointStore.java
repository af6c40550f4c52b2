package dev.hookbench.domain.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port to the endpoints, their secrets and their history. */
public interface EndpointStore {
    /** Every endpoint, by name. */
    List<Endpoint> all();

    /** The endpoint of that uid. */
    Optional<Endpoint> find(String uid);

    /** The endpoints of an owner, by name. */
    List<Endpoint> ownedBy(String ownerId);

    /** Keeps an endpoint and its secrets, new or in place of the one with the same uid. Its state is kept too. */
    void save(Endpoint endpoint);

    /**
     * Puts an endpoint and its secrets in place of the one with the same uid, but for its state, which stays as it is: a
     * delivery may move it at any time.
     *
     * @return the endpoint as it is now; empty, with nothing changed, if it is not there any more
     */
    Optional<Endpoint> edit(Endpoint endpoint);

    /**
     * Moves an endpoint to {@code change.to()} and adds the entry, in one transaction.
     *
     * @return false, with nothing changed, if the endpoint is not in state {@code change.from()} any more
     */
    boolean move(StateChange change);

    /** Adds an entry without moving: the one of an endpoint's making. */
    void addHistory(StateChange change);

    /** Removes an endpoint with its secrets and subscriptions; its deliveries and history stay. */
    void delete(String uid);

    /** The history of an endpoint, newest first. */
    List<StateChange> history(String uid);

    /** How each endpoint has been doing, by uid. */
    Map<String, EndpointStats> stats();

    /** How one endpoint has been doing. */
    EndpointStats stats(String uid);
}
