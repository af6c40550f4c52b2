package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.form.Words;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The endpoints of an owner id, which an event sent to that owner may reach. */
public record OwnerGroup(String ownerId, List<Endpoint> endpoints) {
    public OwnerGroup {
        endpoints = List.copyOf(endpoints);
    }

    /** The groups of these endpoints by owner id; those without an owner are in none. */
    public static List<OwnerGroup> of(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.ownerId().isEmpty())
                .collect(Collectors.groupingBy(Endpoint::ownerId, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new OwnerGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** How many are in which state, for example {@code 1 active, 1 paused}. */
    public String counts(Words words) {
        StatePills states = new StatePills(words.messages());
        return Arrays.stream(EndpointState.values())
                .filter(state -> count(state) > 0)
                .map(state -> words.get("owners.count", count(state), states.text(state)))
                .collect(Collectors.joining(", "));
    }

    /** Each by its name, with its state, for example {@code orders-eu (active), orders-us (paused)}. */
    public String names(Words words) {
        StatePills states = new StatePills(words.messages());
        return endpoints.stream()
                .map(endpoint -> words.get("owners.member", endpoint.name(), states.text(endpoint.state())))
                .collect(Collectors.joining(", "));
    }

    private long count(EndpointState state) {
        return endpoints.stream().filter(endpoint -> endpoint.state() == state).count();
    }
}
