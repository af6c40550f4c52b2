package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;

/** What the deliveries room asks of the program. */
public record DeliveriesPorts(
        DeliveryStore deliveries, DeliveryCommands commands, EndpointStore endpoints, BodyReader bodies) {}
