package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.EndpointCalls.ENDPOINTS;
import static dev.hookbench.api.EndpointCalls.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of endpoints, and how each of them does. */
final class EndpointListApiTest {
    @TempDir
    Path spool;

    private ApiRig rig;
    private EndpointCalls calls;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        calls = new EndpointCalls(rig);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void listsByNameOwnerAndPage() throws IOException {
        for (String name : List.of("Alpha", "beta", "alphabet")) {
            calls.made("{\"name\":\"" + name + "\",\"url\":\"http://localhost:1/a\",\"owner_id\":\"" + name.length()
                    + "\"}");
        }

        Response all = rig.get(ENDPOINTS + "?perPage=2");
        assertThat(ApiRig.message(all)).isEqualTo("Endpoints fetched successfully");
        assertThat(content(all)).extracting(row -> row.get("name")).containsExactly("alphabet", "beta");
        String next = (String) object(ApiRig.data(all), "pagination").get("next_page_cursor");
        assertThat(content(rig.get(ENDPOINTS + "?perPage=2&next_page_cursor=" + next)))
                .extracting(row -> row.get("name"))
                .isEqualTo(List.of("Alpha"));
        assertThat(content(rig.get(ENDPOINTS + "?q=ALPHA"))).hasSize(2);
        assertThat(content(rig.get(ENDPOINTS + "?ownerId=4")))
                .extracting(row -> row.get("name"))
                .isEqualTo(List.of("beta"));
        assertThat(content(rig.get(ENDPOINTS + "?ownerId=none"))).isEmpty();
    }

    private Breaker breaker(BreakerState state, long failures, long successes) {
        return new Breaker(state, failures, successes, 1, null, rig.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED,1,3,closed,25.0",
        "OPEN,8,2,open,80.0",
        "HALF_OPEN,1,2,half-open,33.33333333333333",
        "CLOSED,0,0,closed,0.0"
    })
    void tellsWhereItsCircuitBreakerStands(BreakerState state, long failures, long successes, String word, double rate)
            throws IOException {
        String uid = calls.made();
        String other = calls.made();
        rig.twins.breakers.put(uid, breaker(state, failures, successes));

        List<Map<String, @Nullable Object>> rows = content(rig.get(ENDPOINTS));
        assertThat(rows).extracting(row -> row.get("uid")).containsExactly(other, uid);
        assertThat(rows.getFirst()).containsEntry("cb_state", null).containsEntry("failure_rate", null);
        for (Map<String, @Nullable Object> endpoint : List.of(
                rows.getLast(), ApiRig.data(rig.get(one(uid))), ApiRig.data(rig.put(one(uid) + "/pause", "")))) {
            assertThat(endpoint).containsEntry("cb_state", word);
            assertThat(((Number) Objects.requireNonNull(endpoint.get("failure_rate"))).doubleValue())
                    .isCloseTo(rate, Assertions.within(1e-9));
        }
    }

    @Test
    void tellsOfNoBreakerWhileThereIsNone() throws IOException {
        String uid = calls.made();
        rig.twins.breakers.put(uid, breaker(BreakerState.OPEN, 9, 1));
        rig.twins.breakers.clear();

        assertThat(ApiRig.data(rig.get(one(uid))))
                .containsEntry("cb_state", null)
                .containsEntry("failure_rate", null);
    }

    @Test
    void keepsTheBreakerApartFromTheRatesOfAllAttempts() throws IOException {
        try (ApiScene scene = new ApiScene(spool.resolve("other"))) {
            scene.attempted(scene.delivery(DeliveryStatus.SUCCESS), 1, scene.answered(200, "OK"));
            scene.rig.twins.breakers.put(scene.endpoint, breaker(BreakerState.OPEN, 4, 1));

            assertThat(ApiRig.data(scene.rig.get(one(scene.endpoint))))
                    .containsEntry("success_count", 1)
                    .containsEntry("failure_count", 0)
                    .containsEntry("cb_state", "open")
                    .containsEntry("status", "active");
        }
    }
}
