package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.json.Json;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.MetaEvents;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta events over the API: where they go, which there are, what they say of their subjects. */
final class MetaEventsApiTest {
    private static final String PROJECT = "/api/v1/projects/any-id";
    private static final String SECRET = "a-secret-of-meta-events";

    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void areOffUntilTheyAreSwitchedOn() throws IOException {
        assertThat(meta(rig.get(PROJECT)))
                .isEqualTo(Json.object(
                        "is_enabled",
                        false,
                        "type",
                        "http",
                        "event_type",
                        List.of(),
                        "url",
                        "",
                        "secret",
                        "",
                        "pub_sub",
                        null));
    }

    @Test
    void areSwitchedOnInConvoysWordsAndWhatIsLeftOutStays() throws IOException {
        Response on = config("""
                {"is_enabled":true,"type":"http","url":"http://127.0.0.1:9/meta","secret":"%s",
                 "event_type":["endpoint.deleted","eventdelivery.failed"]}""".formatted(SECRET));
        assertThat(meta(on))
                .containsEntry("is_enabled", true)
                .containsEntry("secret", SECRET)
                .containsEntry("event_type", List.of("endpoint.deleted", "eventdelivery.failed"));
        assertThat(rig.twins.meta.current())
                .isEqualTo(new MetaSettings(
                        true,
                        "http://127.0.0.1:9/meta",
                        Set.of(MetaEventType.ENDPOINT_DELETED, MetaEventType.DELIVERY_FAILED),
                        SecretText.of(SECRET),
                        rig.clock.instant()));

        config("{\"event_type\":[\"endpoint.created\"]}");
        assertThat(rig.twins.meta.current().secret()).isEqualTo(SecretText.of(SECRET));
        assertThat(rig.twins.meta.current().url()).isEqualTo("http://127.0.0.1:9/meta");
        assertThat(rig.twins.meta.current().types()).containsExactly(MetaEventType.ENDPOINT_CREATED);
    }

    @Test
    void showTheSecretToAdministratorsOnlyAndTakeItBackMasked() throws IOException {
        config(
                "{\"is_enabled\":true,\"url\":\"http://127.0.0.1:9/\",\"event_type\":[\"endpoint.created\"],\"secret\":\"%s\"}"
                        .formatted(SECRET));
        Response seen = rig.call("GET", PROJECT, "", "Authorization: Bearer " + ApiRig.READER + "\r\n");
        String masked = ApiAnswers.text(meta(seen), "secret");
        assertThat(masked).isEqualTo(SecretText.of(SECRET).masked());
        assertThat(seen.text()).doesNotContain(SECRET);

        rig.put(PROJECT, text(ApiRig.data(seen)));
        assertThat(rig.twins.meta.current().secret()).isEqualTo(SecretText.of(SECRET));
        Map<String, @Nullable Object> before = ApiRig.data(rig.get(PROJECT));
        assertThat(data(rig.put(PROJECT, text(before)), 202, "Project updated successfully"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"is_enabled\":true}|config.meta_event.url is empty: give the URL",
                "{\"is_enabled\":true,\"url\":\"ftp://x\",\"event_type\":[\"endpoint.created\"]}|config.meta_event.url has the scheme",
                "{\"is_enabled\":true,\"url\":\"http://x\",\"event_type\":[\"a.b\"]}|config.meta_event.event_type has \"a.b\", which is no type",
                "{\"is_enabled\":\"yes\"}|config.meta_event.is_enabled must be true or false",
                "{\"type\":\"pub_sub\"}|config.meta_event.pub_sub is given",
                "{\"pub_sub\":{\"type\":\"sqs\"}}|config.meta_event.pub_sub is given",
                "{\"type\":\"carrier\"}|config.meta_event.type must be one of http",
                "true|config.meta_event must be an object"
            })
    void refuseWhatCannotBeAndChangeNothingElse(String json, String start) throws IOException {
        String before = rig.get(PROJECT).text();
        Response refused = rig.put(
                PROJECT, "{\"name\":\"Hookbench\",\"config\":{\"inactive_after\":5,\"meta_event\":" + json + "}}");
        refused(refused, 400, start);
        assertThat(rig.get(PROJECT).text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROJECT, "/api/v1"})
    void areListedFoundAndSentAgain(String base) throws IOException {
        switchOn();
        MetaEvent failed = MetaEvents.answered(MetaEvents.waiting("01M1"), 503)
                .moved(DeliveryStatus.FAILURE, "Attempt 3, the last: answered 503.", null, rig.clock.instant());
        rig.twins.metaEvents.add(failed);
        rig.twins.metaEvents.add(MetaEvents.waiting("01M2"));
        Response list = rig.get(base + "/meta-events?perPage=1");
        assertThat(ApiRig.message(list)).isEqualTo("Meta events fetched successfully");
        assertThat(content(list))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("uid", "01M2"));
        assertThat(content(rig.get(base + "/meta-events?perPage=1&next_page_cursor=01M1")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("uid", "01M1"));
        assertThat(content(rig.get(base + "/meta-events?endDate=2020-01-01"))).isEmpty();

        Map<String, @Nullable Object> one =
                data(rig.get(base + "/meta-events/01M1"), 200, "Meta event fetched successfully");
        assertThat(one).containsEntry("status", "Failure").containsEntry("event_type", "endpoint.created");
        assertThat(object(one, "attempt"))
                .containsEntry("status_code", 503)
                .containsEntry("response_http_header", Map.of("Server", "x, y"))
                .containsEntry("response_data", "told ✓");
        assertThat(object(one, "metadata"))
                .containsEntry("raw", failed.body())
                .containsEntry("num_trials", 1)
                .containsEntry("strategy", "exponential");
        assertThat(object(object(one, "metadata"), "data")).containsEntry("event_type", "endpoint.created");

        assertThat(data(
                        rig.put(base + "/meta-events/01M1/resend", ""),
                        200,
                        "Meta event processed for retry successfully"))
                .containsEntry("status", "Scheduled")
                .containsEntry("description", "Sent again by the user.");
        refused(rig.put(base + "/meta-events/01M2/resend", ""), 400, "meta event is still waiting");
        refused(rig.put(base + "/meta-events/none/resend", ""), 400, "meta event not found");
        refused(rig.get(base + "/meta-events/none"), 404, "meta event not found");
    }

    @Test
    void sayOfAnEndpointWhatTheApiSaysButNoSecret() throws IOException {
        switchOn();
        Response made = rig.post(
                PROJECT + "/endpoints",
                "{\"name\":\"orders\",\"url\":\"http://127.0.0.1:9/hook\",\"secret\":\"the-secret-of-orders\"}");
        Map<String, @Nullable Object> endpoint = ApiRig.data(made);
        String uid = ApiAnswers.text(endpoint, "uid");
        MetaEvent event = rig.twins
                .metaEvents
                .find(rig.twins.metaEvents.waiting().getFirst().uid())
                .orElseThrow();
        Response asReader =
                rig.call("GET", PROJECT + "/endpoints/" + uid, "", "Authorization: Bearer " + ApiRig.READER + "\r\n");

        assertThat(event.body()).doesNotContain("the-secret-of-orders");
        assertThat(object(Json.parseObject(event.body().getBytes(StandardCharsets.UTF_8)), "data"))
                .isEqualTo(ApiRig.data(asReader));
        rig.delete(PROJECT + "/endpoints/" + uid);
        assertThat(content(rig.get("/api/v1/meta-events")))
                .extracting(row -> row.get("event_type"))
                .containsExactly("endpoint.deleted", "endpoint.created");
    }

    @Test
    void sayOfADeliveryWhatTheApiSaysWithItsLatestAttempt() throws IOException {
        switchOn();
        Delivery delivery =
                Deliveries.of("D1").status(DeliveryStatus.SUCCESS).attempts(1).build();
        Attempt attempt = Deliveries.attempt("A1", Deliveries.of("D1").build());
        rig.twins.deliveries.accept(Deliveries.event("E1", "EP1", ""), List.of(delivery));
        rig.twins.deliveries.started(delivery, attempt);
        rig.twins.deliveries.finished(delivery, attempt, null);
        Map<String, @Nullable Object> said = Json.parseObject(
                rig.twins.metaPayloads.delivery(delivery, attempt).getBytes(StandardCharsets.UTF_8));

        assertThat(said.remove("attempt"))
                .isEqualTo(ApiRig.data(rig.get(PROJECT + "/eventdeliveries/D1/deliveryattempts/A1")));
        assertThat(said).isEqualTo(ApiRig.data(rig.get(PROJECT + "/eventdeliveries/D1")));
    }

    private void switchOn() throws IOException {
        data(
                config("{\"is_enabled\":true,\"url\":\"http://127.0.0.1:9/\",\"secret\":\"" + SECRET
                        + "\",\"event_type\":[\"endpoint.created\",\"endpoint.deleted\",\"eventdelivery.success\"]}"),
                202,
                "Project updated successfully");
    }

    private Response config(String json) throws IOException {
        return rig.put(PROJECT, "{\"name\":\"Hookbench\",\"config\":{\"meta_event\":" + json + "}}");
    }

    private static Map<String, @Nullable Object> meta(Response project) {
        return object(object(ApiRig.data(project), "config"), "meta_event");
    }

    private static String text(Map<String, @Nullable Object> json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
