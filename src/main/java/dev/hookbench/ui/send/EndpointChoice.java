package dev.hookbench.ui.send;

import dev.hookbench.domain.endpoint.Endpoint;

/** An endpoint to send to, as the choice lists it. */
record EndpointChoice(String uid, String label) {
    static EndpointChoice of(Endpoint endpoint) {
        return new EndpointChoice(endpoint.uid(), endpoint.name() + " · " + endpoint.url());
    }
}
