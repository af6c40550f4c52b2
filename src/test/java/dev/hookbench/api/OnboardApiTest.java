package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.objects;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many endpoints at once: whole rows are made, and each wrong one is told with its place, field, value and cure. */
final class OnboardApiTest {
    private static final String ONBOARD = "/api/v1/projects/any-id/onboard";
    private static final String TWO = """
            {"items":[{"name":"orders","url":"http://127.0.0.1:9/o","event_type":"order.paid"},
                      {"name":" billing ","url":"http://127.0.0.1:9/b","auth_username":"me","auth_password":"p4ss"}]}""";

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

    @ParameterizedTest
    @ValueSource(strings = {ONBOARD, "/api/v1/onboard", ONBOARD + "?dry_run=false"})
    void makesEndpointsWithTheirSubscriptions(String route) throws IOException {
        assertThat(data(rig.post(route, TWO), 202, "Bulk onboard request accepted"))
                .containsEntry("batch_count", 1)
                .containsEntry("total_items", 2)
                .containsEntry("created_count", 2)
                .containsEntry("errors", List.of())
                .containsEntry("message", "2 endpoints were made, each with its subscription.");
        assertThat(rig.twins.endpoints.all())
                .extracting(Endpoint::name, Endpoint::url, Endpoint::authentication)
                .containsExactly(
                        tuple("billing", "http://127.0.0.1:9/b", new Authentication.Basic("me", SecretText.of("p4ss"))),
                        tuple("orders", "http://127.0.0.1:9/o", new Authentication.None()));
        assertThat(subscribed())
                .containsOnly(Map.entry("billing", List.of("*")), Map.entry("orders", List.of("order.paid")));
    }

    @Test
    void makesTheSoundRowsWholeAndTellsEachOther() throws IOException {
        Map<String, @Nullable Object> answer = data(rig.post(ONBOARD, """
                {"items":[{"name":"","url":"ftp://x/y"},
                          {"name":"good","url":"http://127.0.0.1:9/"},
                          {"name":"half","url":"http://127.0.0.1:9/","auth_password":"s3cret"},
                          {"name":"typed","url":5,"auth_password":7},
                          "text",
                          {"name":"odd","url":"http://127.0.0.1:9/","event_type":"invoice.*"}]}"""), 202, "Bulk onboard request accepted");

        assertThat(answer).containsEntry("created_count", 1).containsEntry("total_items", 6);
        assertThat(objects(answer, "errors"))
                .extracting(error -> error.get("row"), error -> error.get("field"), error -> error.get("value"))
                .containsExactly(
                        tuple(1, "name", ""),
                        tuple(1, "url", "ftp://x/y"),
                        tuple(3, "auth_username", ""),
                        tuple(4, "url", "5"),
                        tuple(4, "auth_password", ""),
                        tuple(5, "items", "text"),
                        tuple(6, "event_type", "invoice.*"));
        assertThat(objects(answer, "errors"))
                .extracting(error -> String.valueOf(error.get("message")))
                .allMatch(message -> message.matches("(?s).*(give|use|put|leave|type|start).*"), "names a cure")
                .noneMatch(message -> message.contains("s3cret"));
        assertThat(ApiAnswers.text(answer, "message"))
                .startsWith(
                        "1 endpoint was made with its subscription. Mend these rows and send them alone: Row 1: name is")
                .contains("Row 6: ");
        assertThat(rig.twins.endpoints.all()).extracting(Endpoint::name).containsExactly("good");
        assertThat(subscribed()).containsOnly(Map.entry("good", List.of("*")));
    }

    @Test
    void aDryRunTellsTheSameAndMakesNothing() throws IOException {
        Map<String, @Nullable Object> checked = data(
                rig.post(
                        ONBOARD + "?dry_run=true",
                        "{\"items\":[{\"name\":\"good\",\"url\":\"http://x/\"},{\"name\":\"bad\",\"url\":\"\"}]}"),
                200,
                "Dry run validation complete");
        assertThat(checked).containsEntry("total_rows", 2).containsEntry("valid_count", 1);
        assertThat(objects(checked, "errors"))
                .extracting(error -> error.get("row"), error -> error.get("field"))
                .containsExactly(tuple(2, "url"));
        assertThat(rig.twins.endpoints.all()).isEmpty();
        refused(rig.post(ONBOARD + "?dry_run=yes", TWO), 400, "dry_run yes is neither true nor false");
    }

    @Test
    void refusesWhenNoRowIsSound() throws IOException {
        refused(
                rig.post(ONBOARD, "{\"items\":[{\"name\":\"a\",\"url\":\"x\"}]}"),
                400,
                "Validation failed, nothing was made. Row 1: url");
        assertThat(rig.twins.endpoints.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|items must be a list of objects",
                "{\"items\":{}}|items must be a list of objects",
                "{\"items\":[]}|items list cannot be empty",
                "[]|The body is not the JSON asked for"
            })
    void refusesWhatHasNoRows(String json, String start) throws IOException {
        refused(rig.post(ONBOARD, json), 400, start);
    }

    @Test
    void takesAThousandAndNoMore() throws IOException {
        refused(rig.post(ONBOARD, items(1_001)), 400, "items list exceeds maximum size of 1000: it has 1001");
        assertThat(data(rig.post(ONBOARD, items(1_000)), 202, "Bulk onboard request accepted"))
                .containsEntry("created_count", 1_000);
        assertThat(rig.twins.endpoints.all()).hasSize(1_000);
    }

    @Test
    void takesACsvFileAndTellsItsLines() throws IOException {
        Map<String, @Nullable Object> answer = data(csv("""
                        \uFEFFURL , name,event_type
                        http://127.0.0.1:9/1,"Müller, Söhne",order.paid

                        http://127.0.0.1:9/2,short
                        nowhere,named,
                        """), 202, "Bulk onboard request accepted");
        assertThat(rig.twins.endpoints.all()).extracting(Endpoint::name).containsExactly("Müller, Söhne");
        assertThat(subscribed()).containsOnly(Map.entry("Müller, Söhne", List.of("order.paid")));
        assertThat(objects(answer, "errors"))
                .extracting(error -> error.get("row"), error -> error.get("line"), error -> error.get("field"))
                .containsExactly(tuple(2, 4, "columns"), tuple(3, 5, "url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The CSV is empty",
                "name;url|CSV missing required column: name. Its first line has name;url",
                "name,event_type|CSV missing required column: url",
                "name,url|items list cannot be empty",
                "\"name,url|The quote that opens in the record of line 1 is never closed"
            })
    void refusesAFileItCannotRead(String file, String start) throws IOException {
        refused(csv(file), 400, start);
    }

    @Test
    void takesAnUploadedFile() throws IOException {
        String form = "--cut\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "name,url\r\norders,http://127.0.0.1:9/\r\n\r\n--cut--\r\n";
        data(body("multipart/form-data; boundary=cut", form), 202, "Bulk onboard request accepted");
        assertThat(rig.twins.endpoints.all()).extracting(Endpoint::name).containsExactly("orders");

        refused(
                body("multipart/form-data; boundary=cut", form.replace("\"file\"", "\"csv\"")),
                400,
                "The form has no part file");
        refused(body("multipart/form-data", form), 400, "The Content-Type multipart/form-data names no boundary");
    }

    @Test
    void otherRoutesStillTakeJsonOnly() throws IOException {
        assertThat(rig.sendUnchecked(request("/api/v1/endpoints", "text/csv", "name,url"))
                        .status())
                .isEqualTo(415);
        Response refused = rig.sendUnchecked(request(ONBOARD, "text/plain", "name,url"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(ApiRig.message(refused)).contains("application/json or text/csv or multipart/form-data");
    }

    @Test
    void obeysTheProject() throws IOException {
        rig.put(
                "/api/v1/projects/x",
                "{\"name\":\"p\",\"config\":{\"ssl\":{\"enforce_secure_endpoints\":true},\"strategy\":{\"duration\":7}}}");
        Map<String, @Nullable Object> answer = data(
                rig.post(
                        ONBOARD,
                        "{\"items\":[{\"name\":\"a\",\"url\":\"http://x/\"},{\"name\":\"b\",\"url\":\"https://x.example/\"}]}"),
                202,
                "Bulk onboard request accepted");
        assertThat(objects(answer, "errors"))
                .singleElement()
                .satisfies(error ->
                        assertThat(String.valueOf(error.get("message"))).startsWith("only https"));
        assertThat(rig.twins.endpoints.all())
                .singleElement()
                .satisfies(
                        endpoint -> assertThat(endpoint.retryPlan().interval()).hasSeconds(7));
    }

    @Test
    void needsAnAdministrator() throws IOException {
        Response refused = rig.call("POST", ONBOARD, TWO, "Authorization: Bearer " + ApiRig.SENDER + "\r\n");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(rig.twins.endpoints.all()).isEmpty();
    }

    private Map<String, List<String>> subscribed() {
        return rig.twins.endpoints.all().stream()
                .collect(Collectors.toMap(
                        Endpoint::name,
                        endpoint -> rig.twins.subscribers.subscriptions.ofEndpoint(endpoint.uid()).stream()
                                .map(Subscription::eventTypes)
                                .flatMap(List::stream)
                                .toList()));
    }

    private static String items(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"name\":\"e" + i + "\",\"url\":\"http://127.0.0.1:9/" + i + "\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private Response csv(String file) throws IOException {
        return body("text/csv; charset=utf-8", file);
    }

    private Response body(String type, String body) throws IOException {
        return rig.send(request(ONBOARD, type, body));
    }

    private static String request(String route, String type, String text) {
        String body = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return "POST " + route + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ApiRig.ADMIN
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
