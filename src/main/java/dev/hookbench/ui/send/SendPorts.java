package dev.hookbench.ui.send;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;

/** What the send room asks of the program. */
public record SendPorts(
        EndpointStore endpoints, DeliveryStore deliveries, DeliveryCommands commands, BodyReader bodies, Ids ids) {}
