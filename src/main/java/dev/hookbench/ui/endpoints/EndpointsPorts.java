package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStore;

/** What the endpoints room asks of the program. */
public record EndpointsPorts(
        EndpointStore endpoints, EndpointCommands commands, DeliveryStore deliveries, DeliveryCommands sending) {}
