package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.Settlement.DisableRule;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outcome makes of a delivery (10 attempts, 100 s apart) and of its endpoint. */
final class SettlementTest {
    private static final int LIMIT = 10;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    status, attempt, probe, endpoint, delivery, moves to
                    200,    1,       false, ACTIVE,   SUCCESS,
                    299,    10,      false, ACTIVE,   SUCCESS,
                    200,    11,      false, ACTIVE,   SUCCESS,
                    199,    1,       false, ACTIVE,   RETRY,
                    300,    1,       false, ACTIVE,   RETRY,
                    304,    9,       false, ACTIVE,   RETRY,
                    410,    1,       false, ACTIVE,   RETRY,    PAUSED
                    410,    10,      false, ACTIVE,   FAILURE,  PAUSED
                    410,    1,       false, PAUSED,   RETRY,
                    410,    1,       true,  PENDING,  FAILURE,  INACTIVE
                    500,    10,      false, ACTIVE,   FAILURE,  INACTIVE
                    500,    11,      false, ACTIVE,   FAILURE,  INACTIVE
                    500,    10,      false, PAUSED,   FAILURE,
                    500,    10,      false, INACTIVE, FAILURE,
                    200,    11,      true,  PENDING,  SUCCESS,  ACTIVE
                    500,    11,      true,  PENDING,  FAILURE,  INACTIVE
                    500,    1,       true,  PENDING,  FAILURE,  INACTIVE
                    500,    1,       true,  ACTIVE,   FAILURE,
                    200,    1,       false, PENDING,  SUCCESS,
                    """)
    void settles(
            int status,
            int attempt,
            boolean probe,
            EndpointState endpoint,
            DeliveryStatus delivery,
            @Nullable EndpointState to) {
        Settlement settlement = settle(Deliveries.answered(status), attempt, probe, endpoint, true);

        assertThat(settlement.delivery().status()).isEqualTo(delivery);
        assertThat(settlement.delivery().attempts()).isEqualTo(attempt);
        assertThat(settlement.delivery().lastStatusCode()).isEqualTo(status);
        assertThat(settlement.delivery().lastLatencyMillis()).isEqualTo(9);
        assertThat(settlement.delivery().nextAttemptAt() != null)
                .as("what paused its endpoint waits for that")
                .isEqualTo(delivery == DeliveryStatus.RETRY && to != EndpointState.PAUSED);
        assertThat(settlement.change() == null ? null : settlement.change().to())
                .isEqualTo(to);
    }

    @Test
    void aPendingEndpointResolvesWhateverTheSettingSays() {
        assertThat(settle(Deliveries.answered(500), 1, true, EndpointState.PENDING, false)
                        .change())
                .isNotNull();
        assertThat(settle(Deliveries.answered(500), LIMIT, false, EndpointState.ACTIVE, false)
                        .change())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DNS, RETRY",
        "CONNECTION_REFUSED, RETRY",
        "CONNECT_TIMEOUT, RETRY",
        "TLS, RETRY",
        "TIMEOUT, RETRY",
        "CONNECTION_CLOSED, RETRY",
        "BAD_RESPONSE, RETRY",
        "FORBIDDEN_ADDRESS, RETRY",
        "BAD_URL, FAILURE",
        "BAD_REQUEST, FAILURE",
    })
    void repeatsWhatARepetitionMayMend(ErrorClass error, DeliveryStatus expected) {
        Settlement settlement = settle(Deliveries.failed(error), 1, false, EndpointState.ACTIVE, true);
        assertThat(settlement.delivery().status()).isEqualTo(expected);
        assertThat(settlement.delivery().description()).contains("No answer: " + error);
        assertThat(settlement.change()).as("settings are the user's to mend").isNull();
    }

    @Test
    void saysWhyInWords() {
        assertThat(why(Deliveries.answered(200), 1)).isEqualTo("Answered 200.");
        assertThat(why(Deliveries.answered(201), 4)).isEqualTo("Answered 201 to attempt 4.");
        assertThat(why(Deliveries.answered(503), 1))
                .isEqualTo("Attempt 1 of 10: answered 503. The next follows after 100 s.");
        assertThat(why(Deliveries.answered(410), 2))
                .isEqualTo("Attempt 2 of 10: answered 410 (gone: the endpoint wants no more events)."
                        + " It paused orders: un-pause it once it takes events again, this delivery then goes on.");
        assertThat(why(Deliveries.failed(ErrorClass.DNS), 2))
                .isEqualTo("Attempt 2 of 10: No answer: DNS. The next follows after 100 s.");
        assertThat(why(redirect("https://new.test/x"), 1))
                .contains("redirect to https://new.test/x, which is not followed");
        assertThat(why(Deliveries.answered(503), LIMIT))
                .startsWith("Answered 503 to all 10 attempts over 15 min. It made orders inactive:");
        assertThat(why(Deliveries.failed(ErrorClass.TLS), LIMIT))
                .startsWith("The last of 10 attempts over 15 min: No answer: TLS. It made orders inactive:");
    }

    @ParameterizedTest
    @CsvSource({"0, 3,", "1, 3,", "2, 3, INACTIVE", "7, 3, INACTIVE"})
    void needsAsManyExhaustedDeliveriesInARowAsTheSettingSays(long before, int after, @Nullable EndpointState to) {
        Settlement settlement = exhausted(DeliveryMode.AT_LEAST_ONCE, new DisableRule(true, after, before));
        assertThat(settlement.change() == null ? null : settlement.change().to())
                .isEqualTo(to);
        if (settlement.change() == null) {
            assertThat(settlement.delivery().description())
                    .endsWith(" It is number %d of 3 in a row that make orders inactive.".formatted(before + 1));
        } else {
            assertThat(settlement.change().cause())
                    .isEqualTo((before + 1) + " deliveries in a row failed the last attempt: answered 500.");
            assertThat(settlement.change().deliveryUid()).isEqualTo("D1");
        }
    }

    @Test
    void anAnswerIsTheLastOfWhatIsDeliveredAtMostOnce() {
        assertThat(mostOnce(Deliveries.answered(500)).description())
                .startsWith(
                        "Attempt 1 of 10: answered 500. It is delivered at most once, so no attempt follows an answer.");
        assertThat(mostOnce(Deliveries.answered(500)).status()).isEqualTo(DeliveryStatus.FAILURE);
        assertThat(mostOnce(Deliveries.failed(ErrorClass.TIMEOUT)).status()).isEqualTo(DeliveryStatus.RETRY);
    }

    @Test
    void doesNotSayAllWhereAttemptsDiffered() {
        Delivery delivery = delivery(1);
        List<Attempt> attempts =
                List.of(attempt(delivery, 1, Deliveries.answered(500)), attempt(delivery, 2, Deliveries.answered(503)));
        Settlement settlement = Settlement.of(
                new Settlement.Ended(delivery(LIMIT - 1), attempts, null, false, Deliveries.MADE.plusSeconds(61)),
                new RetrySchedule(new Random(1)),
                DisableRule::off);
        assertThat(settlement.delivery().description()).isEqualTo("The last of 10 attempts over 60 s: answered 503.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1 s",
        "120999, 120 s",
        "121000, 2 min",
        "7200000, 120 min",
        "7260000, 2 h"
    })
    void saysTimesShortly(long millis, String words) {
        assertThat(Reasons.words(Duration.ofMillis(millis))).isEqualTo(words);
    }

    private static String why(AttemptOutcome outcome, int attempt) {
        return settle(outcome, attempt, false, EndpointState.ACTIVE, true)
                .delivery()
                .description();
    }

    /** The settlement after attempts that all ended alike, 100 s apart. */
    private static Settlement settle(
            AttemptOutcome outcome, int attempt, boolean probe, EndpointState state, boolean disables) {
        Delivery delivery = delivery(attempt - 1);
        List<Attempt> attempts = new ArrayList<>();
        for (int number = 1; number <= attempt; number++) {
            attempts.add(attempt(delivery, number, outcome));
        }
        return Settlement.of(
                new Settlement.Ended(
                        delivery,
                        attempts,
                        Endpoints.of("ORDERS").name("orders").state(state).build(),
                        probe,
                        Deliveries.MADE.plusSeconds(1 + 100L * (attempt - 1))),
                new RetrySchedule(new Random(1)),
                () -> new DisableRule(disables, 1, 0));
    }

    private static Settlement exhausted(DeliveryMode mode, DisableRule rule) {
        Delivery delivery = Deliveries.of("D1")
                .endpoint("ORDERS", "orders")
                .attempts(LIMIT - 1)
                .mode(mode)
                .build();
        return settle(delivery, Deliveries.answered(500), rule);
    }

    private static Delivery mostOnce(AttemptOutcome outcome) {
        Delivery delivery = Deliveries.of("D1")
                .endpoint("ORDERS", "orders")
                .mode(DeliveryMode.AT_MOST_ONCE)
                .build();
        return settle(delivery, outcome, DisableRule.off()).delivery();
    }

    private static Settlement settle(Delivery delivery, AttemptOutcome outcome, DisableRule rule) {
        return Settlement.of(
                new Settlement.Ended(
                        delivery,
                        List.of(attempt(delivery, delivery.attempts() + 1, outcome)),
                        Endpoints.of("ORDERS").name("orders").build(),
                        false,
                        Deliveries.MADE.plusSeconds(1)),
                new RetrySchedule(new Random(1)),
                () -> rule);
    }

    private static Delivery delivery(int attemptsBefore) {
        return Deliveries.of("D1")
                .endpoint("ORDERS", "orders")
                .attempts(attemptsBefore)
                .build();
    }

    private static Attempt attempt(Delivery delivery, int number, AttemptOutcome outcome) {
        return Deliveries.attempt("A" + number, delivery).ended(outcome);
    }

    private static Answered redirect(String location) {
        Answered plain = Deliveries.answered(302);
        return new Answered(
                302,
                "Found",
                Headers.of("Location", location),
                plain.body(),
                false,
                plain.ipAddress(),
                plain.endedAt(),
                plain.timings());
    }
}
