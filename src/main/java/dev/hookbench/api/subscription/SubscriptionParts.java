package dev.hookbench.api.subscription;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.Route;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.Subscribing;
import java.util.List;
import java.util.stream.Stream;

/** What the routes of subscriptions, filters and event types show and command. */
public record SubscriptionParts(Project project, Subscribing subscribing, EndpointStore endpoints, InboxStore inboxes) {
    /** Their part of the table. */
    public List<Route> routes() {
        return Stream.of(
                        new SubscriptionRoutes(this).routes(),
                        new FilterRoutes(subscribing.commands(), subscribing.subscriptions()).routes(),
                        new BulkFilterRoutes(subscribing.commands(), subscribing.subscriptions()).routes(),
                        new FilterTestRoutes(subscribing.commands()).routes(),
                        new EventTypeRoutes(subscribing.eventTypeCommands(), subscribing.eventTypes()).routes())
                .flatMap(List::stream)
                .toList();
    }
}
