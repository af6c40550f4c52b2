package dev.hookbench.api.event;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.Route;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.DynamicEvents;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;
import java.time.InstantSource;
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
        InstantSource clock,
        String version) {
    /** Their part of the table. */
    public List<Route> routes() {
        DeliveryJson json = new DeliveryJson(project, endpoints, deliveries, bodies);
        EventJson eventJson = new EventJson(project, deliveries, bodies);
        return Stream.of(
                        new EventRoutes(deliveries, eventJson, bodies, clock).routes(),
                        new SendRoutes(commands, dynamic).routes(),
                        new ResendRoutes(commands, json, eventJson).routes(),
                        new DeliveryRoutes(deliveries, json, new AttemptJson(project, bodies, version), clock).routes())
                .flatMap(List::stream)
                .toList();
    }
}
