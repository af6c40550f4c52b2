package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event is refused for, and in which words. */
final class EventRefusalTest {
    private final DispatchBench bench = DispatchBench.started(1);

    @AfterEach
    void nothingWasKeptOrSent() {
        assertThat(bench.journal.entries()).isEmpty();
        assertThat(bench.deliveries.recentEvents(1)).isEmpty();
        assertThat(bench.endpoint.received()).isEmpty();
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json              | {"a":1,}  | line 1, column 8
                    application/json              | {"a":     | line 1, column 6
                    APPLICATION/JSON; charset=x   | nonsense  | line 1, column
                    application/cloudevents+json  | [1 2]     | line 1, column 4
                    application/json              | {} {}     | line 1, column
                    """)
    void saysWhereAPayloadIsNotJson(String type, String payload, String place) {
        List<Problem> problems = refusals(draft("t", type, payload, Headers.none(), ""));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("data");
            assertThat(problem.message()).startsWith("data is not JSON:").contains(place, "content_type");
        });
    }

    @Test
    void saysTheLineToo() {
        assertThat(refusals(draft("t", "application/json", "{\n  \"a\": tru\n}", Headers.none(), ""))
                        .getFirst()
                        .value())
                .startsWith("line 2, column");
    }

    @Test
    void namesEveryFaultAtOnce() {
        Headers headers = Headers.of("X Y", "1", "Content-Length", "5", "X-Ok", "a\rb");
        assertThat(refusals(draft(" ", "", "", headers, "k\ny")))
                .extracting(Problem::field)
                .containsExactly(
                        "event_type",
                        "content_type",
                        "custom_headers",
                        "custom_headers",
                        "custom_headers.X-Ok",
                        "idempotency_key");
    }

    @Test
    void refusesAnEmptyJsonPayload() {
        assertThat(refusals(draft("t", "application/json", "", Headers.none(), "")))
                .extracting(Problem::message)
                .containsExactly("data is empty, which is not JSON: give at least {}, or use another content_type.");
    }

    @Test
    void refusesMoreThanItsLimits() {
        assertThat(refusals(draft("t".repeat(201), "text/plain", "", Headers.none(), "k".repeat(201))))
                .extracting(Problem::message)
                .containsExactly(
                        "event_type has 201 characters: shorten it to at most 200.",
                        "idempotency_key has 201 characters: shorten it to at most 200.");
        assertThat(refusals(draft("t", "text/plain", "x".repeat(EventCheck.MAX_PAYLOAD + 1), Headers.none(), "")))
                .extracting(Problem::message)
                .containsExactly("data has 1048577 bytes: shorten it to at most 1048576 (1 MiB).");
        Headers many = new Headers(Collections.nCopies(101, new Header("X-A", "1")));
        assertThat(refusals(draft("t", "text/plain", "", many, "")))
                .extracting(Problem::field)
                .containsExactly("custom_headers");
    }

    @Test
    void tellsThatNobodyIsAddressed() {
        assertThat(refusals(to(new Target.OneEndpoint("NONE"))))
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("endpoint_id", "NONE"));
        assertThat(refusals(to(new Target.OneEndpoint(""))).getFirst().message())
                .startsWith("please provide an endpoint ID");
        assertThat(bench.current().preview(to(new Target.Owner("nobody"))).reasons())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("no endpoint has the owner id \"nobody\""));
        assertThat(refusals(to(new Target.Owner(" "))).getFirst().field()).isEqualTo("owner_id");
    }

    @Test
    void refusesThePreviewOfWhatItWouldRefuseToSend() {
        EventDraft draft = draft("", "application/json", "{", Headers.none(), "");
        assertThat(bench.current().preview(draft).reasons()).isEqualTo(refusals(draft));
    }

    private List<Problem> refusals(EventDraft draft) {
        return bench.current().send(draft).reasons();
    }

    private static EventDraft draft(String type, String contentType, String payload, Headers headers, String key) {
        return new EventDraft(
                new Target.OneEndpoint(ORDERS),
                type,
                contentType,
                payload.getBytes(StandardCharsets.UTF_8),
                headers,
                key);
    }

    private static EventDraft to(Target target) {
        return new EventDraft(target, "t", "text/plain", new byte[0], Headers.none(), "");
    }
}
