package dev.hookbench.api.portal;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The endpoints that older clients list with a portal link: those without an owner take the link's ({@code convoy.md} 8). */
final class AdoptedEndpoints {
    private static final String FIELD = "endpoints";

    private final EndpointStore endpoints;
    private final EndpointCommands commands;

    AdoptedEndpoints(EndpointStore endpoints, EndpointCommands commands) {
        this.endpoints = endpoints;
        this.commands = commands;
    }

    /** The owner that the listed endpoints have already. */
    Optional<String> owner(List<String> uids) {
        return uids.stream()
                .flatMap(uid -> endpoints.find(uid).stream())
                .map(Endpoint::ownerId)
                .filter(owner -> !owner.isBlank())
                .findFirst();
    }

    /** The listed endpoints that have no owner yet; refused if one is not there or has another owner. */
    Outcome<List<Endpoint>> check(List<String> uids, String owner) {
        List<Endpoint> bare = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String uid : uids) {
            Endpoint endpoint = endpoints.find(uid).orElse(null);
            if (endpoint == null) {
                problems.add(new Problem(FIELD, uid, "endpoints names " + uid + ", which is not there."));
            } else if (endpoint.ownerId().isBlank()) {
                bare.add(endpoint);
            } else if (!endpoint.ownerId().equals(owner)) {
                problems.add(
                        new Problem(FIELD, uid, "endpoint " + uid + " already has owner_id " + endpoint.ownerId()));
            }
        }
        return problems.isEmpty() ? Outcome.done(bare) : Outcome.refused(problems);
    }

    /** Gives them that owner. */
    void adopt(List<Endpoint> bare, String owner) {
        bare.forEach(endpoint ->
                commands.update(endpoint.uid(), EndpointDraft.of(endpoint).withOwnerId(owner)));
    }
}
