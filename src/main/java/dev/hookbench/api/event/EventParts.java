package dev.hookbench.api.event;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.Route;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.DynamicEvents;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the routes of events and deliveries show and command.
 *
 * @param version of the program
 */
public record EventParts(
        Project project,
        EndpointStore endpoints,
        DeliveryStore deliveries,
        DeliveryCommands commands,
        DynamicEvents dynamic,
        BodyReader bodies,
        String version) {
    /** Their part of the table. */
    public List<Route> routes() {
        DeliveryJson json = new DeliveryJson(project, endpoints, deliveries, bodies);
        return Stream.of(
                        new EventRoutes(deliveries, new EventJson(project, deliveries, bodies)).routes(),
                        new SendRoutes(commands, dynamic).routes(),
                        new DeliveryRoutes(deliveries, commands, json, new AttemptJson(project, bodies, version))
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
