package dev.hookbench.api;

import dev.hookbench.api.access.KeyRoutes;
import dev.hookbench.api.capture.CaptureRoutes;
import dev.hookbench.api.capture.ReplayRoutes;
import dev.hookbench.api.endpoint.EndpointRoutes;
import dev.hookbench.api.endpoint.EndpointStateRoutes;
import dev.hookbench.api.endpoint.FailureRateRoutes;
import dev.hookbench.api.endpoint.TokenTestRoutes;
import dev.hookbench.api.event.EventParts;
import dev.hookbench.api.inbox.InboxRoutes;
import dev.hookbench.api.inbox.SourceRoutes;
import dev.hookbench.api.job.BatchRoutes;
import dev.hookbench.api.job.JobRoutes;
import dev.hookbench.api.meta.MetaEventRoutes;
import dev.hookbench.api.onboard.OnboardRoutes;
import dev.hookbench.api.onboard.Onboarding;
import dev.hookbench.api.openapi.OpenApiRoute;
import dev.hookbench.api.portal.PortalLinkRoutes;
import dev.hookbench.api.project.Project;
import dev.hookbench.api.project.ProjectConfig;
import dev.hookbench.api.project.ProjectRoutes;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.signature.SignatureRoutes;
import dev.hookbench.api.subscription.SubscriptionParts;
import dev.hookbench.api.system.FunctionRoutes;
import dev.hookbench.api.system.HealthRoutes;
import dev.hookbench.api.system.SettingsRoutes;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.signature.StoredSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole route table. */
final class ApiRoutes {
    private ApiRoutes() {}

    /** The routes over {@code parts}, the document of them all at the end. */
    static List<Route> of(ApiParts parts) {
        Project project = new Project(parts.settings(), parts.ids(), parts.clock());
        ProjectConfig config = new ProjectConfig(parts.settings());
        List<Route> routes = new ArrayList<>(Stream.of(
                        new HealthRoutes(parts.journal(), parts.indexLagMillis()).routes(),
                        new ProjectRoutes(project, config, parts.steering()).routes(),
                        new MetaEventRoutes(parts.steering().meta(), project).routes(),
                        sending(parts, project, config),
                        receiving(parts, project),
                        new PortalLinkRoutes(
                                        parts.portalLinks(),
                                        parts.portalLinkCommands(),
                                        parts.endpoints(),
                                        parts.endpointCommands(),
                                        project)
                                .routes(),
                        FunctionRoutes.routes(),
                        new KeyRoutes(parts.keys()).routes(),
                        new SettingsRoutes(parts.settings(), parts.steering().project()).routes())
                .flatMap(List::stream)
                .toList());
        routes.addAll(new OpenApiRoute(routes, parts.version()).routes());
        return List.copyOf(routes);
    }

    private static List<Route> sending(ApiParts parts, Project project, ProjectConfig config) {
        EventParts events = new EventParts(
                project,
                parts.endpoints(),
                parts.deliveries(),
                parts.deliveryCommands(),
                parts.subscribing().dynamicEvents(),
                parts.bodies(),
                parts.clock(),
                parts.version());
        BreakerView breakers = parts.steering().breakers();
        BatchCommands batches = parts.steering().batches();
        return Stream.of(
                        new EndpointRoutes(parts.endpoints(), parts.endpointCommands(), breakers, project, config)
                                .routes(),
                        new EndpointStateRoutes(parts.endpoints(), parts.endpointCommands(), breakers, project)
                                .routes(),
                        new OnboardRoutes(new Onboarding(
                                        parts.endpointCommands(),
                                        parts.subscribing().commands(),
                                        config))
                                .routes(),
                        new TokenTestRoutes(parts.tokens()).routes(),
                        new SubscriptionParts(project, parts.subscribing(), parts.endpoints(), parts.inboxes())
                                .routes(),
                        new FailureRateRoutes(parts.endpoints(), parts.deliveries()).routes(),
                        new BatchRoutes(batches, parts.hub()).routes(),
                        events.routes(),
                        new JobRoutes(batches).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> receiving(ApiParts parts, Project project) {
        return Stream.of(
                        new InboxRoutes(
                                        parts.inboxes(),
                                        parts.inboxCommands(),
                                        parts.captureCommands(),
                                        parts.receiverUrl())
                                .routes(),
                        new SourceRoutes(
                                        parts.inboxes(),
                                        parts.inboxCommands(),
                                        parts.signatures(),
                                        project,
                                        parts.receiverUrl())
                                .routes(),
                        new CaptureRoutes(parts.captures(), parts.captureCommands()).routes(),
                        new ReplayRoutes(parts.captures(), parts.replays()).routes(),
                        new SignatureRoutes(
                                        parts.signatures(),
                                        new StoredSecrets(parts.endpoints(), parts.inboxes()),
                                        parts.ids(),
                                        parts.clock())
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
