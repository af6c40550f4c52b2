package dev.hookbench.dispatch.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.breaker.BreakerDraft;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemorySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectServiceTest {
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> published = new ArrayList<>();
    private final ProjectService project = new ProjectService(settings, endpoints, new FakeClock(), hub);

    @Test
    void startsWithTheDefaultsAndKeepsWhatIsSaved() {
        assertThat(project.current()).isEqualTo(ProjectSettings.defaults());
        assertThat(project.save(draft(false, " 3 ")).result()).contains(project.current());
        assertThat(project.current().disableEndpoint()).isFalse();
        assertThat(project.current().inactiveAfter()).isEqualTo(3);
        assertThat(project.save(ProjectDraft.of(project.current())).result()).contains(project.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "two", "", "99999999999999999999"})
    void refusesANumberItCannotUseAndChangesNothing(String typed) {
        assertThat(project.save(draft(false, typed)).reasons())
                .extracting(Problem::field, Problem::value, Problem::message)
                .containsExactly(tuple(
                        "inactive_after",
                        typed,
                        "inactive_after is \"" + typed + "\": give a whole number of deliveries from 1 to 1000."));
        assertThat(project.current()).isEqualTo(ProjectSettings.defaults());
    }

    @Test
    void readsWhatItCannotUnderstandAsTheDefault() {
        settings.put(Settings.INACTIVE_AFTER, "many");
        assertThat(project.current()).isEqualTo(ProjectSettings.defaults());
    }

    @Test
    void switchingDisablingOffActivatesInactiveAndPendingEndpoints() {
        for (EndpointState state : EndpointState.values()) {
            endpoints.save(Endpoints.of(state.name()).state(state).build());
        }
        hub.subscribe(published::add);
        project.save(draft(true, "1"));
        assertThat(published).containsExactly(new CoreEvent.ProjectChanged());
        published.clear();
        project.save(draft(false, "1"));

        assertThat(endpoints.all())
                .extracting(Endpoint::uid, Endpoint::state)
                .containsExactlyInAnyOrder(
                        tuple("ACTIVE", EndpointState.ACTIVE),
                        tuple("INACTIVE", EndpointState.ACTIVE),
                        tuple("PENDING", EndpointState.ACTIVE),
                        tuple("PAUSED", EndpointState.PAUSED));
        assertThat(endpoints.history("PENDING"))
                .extracting(StateChange::from, StateChange::to, StateChange::cause)
                .containsExactly(tuple(
                        EndpointState.PENDING,
                        EndpointState.ACTIVE,
                        "disable_endpoint was switched off for the project."));
        assertThat(published)
                .containsExactlyInAnyOrder(
                        new CoreEvent.ProjectChanged(),
                        new CoreEvent.EndpointChanged("INACTIVE"),
                        new CoreEvent.EndpointChanged("PENDING"));
    }

    @Test
    void keepsEveryFigureOfTheBreaker() {
        assertThat(project.save(new ProjectDraft(
                                true, "1", new BreakerDraft(true, "10", "20", "60", "15", "3", "11", "4")))
                        .result())
                .contains(project.current());
        assertThat(project.current().breaker())
                .isEqualTo(new BreakerSettings(
                        true, Duration.ofSeconds(10), Duration.ofSeconds(20), 60, 15, Duration.ofMinutes(3), 11, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 30 | 70  | 5 | 5 | 10 | 10 | breaker.sample_rate",
                "30 | x  | 70  | 5 | 5 | 10 | 10 | breaker.error_timeout",
                "30 | 30 | 101 | 5 | 5 | 10 | 10 | breaker.failure_threshold",
                "30 | 30 | 70  | 0 | 5 | 10 | 10 | breaker.success_threshold",
                "30 | 30 | 70  | 5 | 0 | 10 | 10 | breaker.observability_window",
                "60 | 30 | 70  | 5 | 1 | 10 | 10 | breaker.observability_window",
                "30 | 30 | 70  | 5 | 5 | 9  | 10 | breaker.minimum_request_count",
                "30 | 30 | 70  | 5 | 5 | 10 | 0  | breaker.consecutive_failure_threshold",
            })
    void namesTheFigureOfTheBreakerThatItCannotUse(
            String rate,
            String timeout,
            String failures,
            String successes,
            String window,
            String minimum,
            String consecutive,
            String field) {
        BreakerDraft typed = new BreakerDraft(true, rate, timeout, failures, successes, window, minimum, consecutive);
        assertThat(project.save(new ProjectDraft(true, "1", typed)).reasons())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.message()).startsWith(field + " is ").contains("give");
                });
        assertThat(project.current()).isEqualTo(ProjectSettings.defaults());
    }

    private static ProjectDraft draft(boolean disables, String inactiveAfter) {
        return new ProjectDraft(disables, inactiveAfter, BreakerDraft.of(BreakerSettings.defaults()));
    }
}
