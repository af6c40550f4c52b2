package dev.hookbench.dispatch.project;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Moves;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.project.ProjectCommands;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps the project's settings, one command at a time. */
public final class ProjectService implements ProjectCommands {
    private static final int MOST_IN_A_ROW = 1_000;

    private final Settings settings;
    private final EndpointStore endpoints;
    private final Clock clock;
    private final EventHub hub;

    /** Keeps them among {@code settings}. */
    public ProjectService(Settings settings, EndpointStore endpoints, Clock clock, EventHub hub) {
        this.settings = settings;
        this.endpoints = endpoints;
        this.clock = clock;
        this.hub = hub;
    }

    @Override
    public ProjectSettings current() {
        return StoredProject.read(settings);
    }

    @Override
    public synchronized Outcome<ProjectSettings> save(ProjectDraft draft) {
        List<Problem> problems = new ArrayList<>();
        Numbers numbers = new Numbers(problems);
        int inactiveAfter = numbers.whole("inactive_after", draft.inactiveAfter(), 1, MOST_IN_A_ROW, "deliveries");
        BreakerSettings breaker = BreakerCheck.check(draft.breaker(), problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        ProjectSettings project = new ProjectSettings(draft.disableEndpoint(), inactiveAfter, breaker);
        StoredProject.write(project, settings);
        hub.publish(new CoreEvent.ProjectChanged());
        if (!project.disableEndpoint()) {
            endpoints.all().forEach(this::enable);
        }
        return Outcome.done(project);
    }

    private void enable(Endpoint endpoint) {
        if (EndpointStateMachine.next(endpoint.state(), Trigger.DISABLING_SWITCHED_OFF)
                instanceof Moves(EndpointState to)) {
            StateChange change = new StateChange(
                    endpoint.uid(),
                    clock.instant(),
                    endpoint.state(),
                    to,
                    "disable_endpoint was switched off for the project.",
                    null);
            if (endpoints.move(change)) {
                hub.publish(new CoreEvent.EndpointChanged(endpoint.uid()));
            }
        }
    }
}
