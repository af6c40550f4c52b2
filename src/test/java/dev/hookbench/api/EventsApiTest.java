package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of events and each of its filters. */
final class EventsApiTest extends SceneTest {
    @Test
    void listsEvents() throws IOException {
        scene.sent("");
        rig.clock.advance(Duration.ofHours(2));
        scene.endpoint("other", "merchant-7");
        scene.sent(",\"idempotency_key\":\"k\"");

        String events = EVENTS;
        assertThat(ApiRig.message(rig.get(events))).isEqualTo("App events fetched successfully");
        assertThat(content(rig.get(events))).hasSize(2);
        assertThat(content(rig.get(events + "?idempotencyKey=k"))).hasSize(1);
        assertThat(content(rig.get(events + "?idempotencyKey=unknown"))).isEmpty();
        assertThat(content(rig.get(events + "?endpointId=NONE,X"))).isEmpty();
        assertThat(content(rig.get(events + "?endpointId=NONE," + endpoint))).hasSize(2);
        assertThat(content(rig.get(events + "?endpointId=NONE&endpointId=" + endpoint)))
                .hasSize(2);
        assertThat(content(rig.get(events + "?ownerId=merchant-7"))).isEmpty();
        assertThat(content(rig.get(events + "?eventType=other"))).isEmpty();
        assertThat(content(rig.get(events + "?event_type=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(events + "?query=INVOICE"))).hasSize(2);
        String between = rig.clock.instant().minusSeconds(3_600).toString();
        assertThat(content(rig.get(events + "?startDate=" + between))).hasSize(1);
        assertThat(content(rig.get(events + "?endDate=" + between.replace("Z", ""))))
                .hasSize(1);
        refused(rig.get(events + "?startDate=yesterday"), 400, "startDate yesterday is not a time");
        refused(rig.get(events + "/NONE"), 404, "event not found");
    }

    private List<Object> found(String query) throws IOException {
        return content(rig.get(EVENTS + "?" + query)).stream()
                .map(row -> Objects.requireNonNull(row.get("event_type")))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Five events, newest first: shipped, refunded, paid.late, paid, note. */
    private void fiveEvents() throws IOException {
        scene.sent("note", "[{\"amount\":1}]", "");
        scene.sent("paid", "{\"amount\":4200,\"customer\":{\"id\":7,\"tags\":[\"new\",\"eu\"]}}", "");
        scene.sent("paid.late", "{\"amount\":4200.0,\"customer\":{\"id\":8}}", ",\"idempotency_key\":\"late-8\"");
        scene.sent("refunded", "{\"amount\":-4200}", ",\"custom_headers\":{\"x-broker-message-id\":\"m-1\"}");
        scene.sent("shipped", "{\"name\":\"Zo\u00eb\"}", ",\"custom_headers\":{\"X-Broker-Message-ID\":\"m-2\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "body={\"amount\":4200}|paid.late paid",
                "body= {\"amount\":4200} |paid.late paid",
                "body={\"customer\":{\"id\":7}}|paid",
                "body={\"customer\":{\"tags\":[\"eu\"]}}|paid",
                "body={\"amount\":1}|-",
                "body={\"name\":\"Zo\u00eb\"}|shipped",
                "body={\"name\":\"Zoe\"}|-",
                "query={\"amount\":4200}|paid.late paid",
                "query=late {\"amount\":4200}|paid.late",
                "query={\"amount\":4200} LATE|paid.late",
                "query=refund {\"amount\":4200}|-",
                "query=late-8|paid.late",
                "query={broken|-",
                "query={}|-",
                "q=PAID|paid.late paid",
                "query=paid&body={\"customer\":{\"id\":7}}|paid",
                "query=paid&q=paid|paid.late paid",
                "brokerMessageId=m-1|refunded",
                "brokerMessageId=m-2|shipped",
                "brokerMessageId=m-3|-",
                "brokerMessageId=m-1&body={\"amount\":4200}|-",
                "brokerMessageId=|shipped refunded paid.late paid note",
                "body=&query=|shipped refunded paid.late paid note"
            })
    void searchesAsConvoyDoes(String query, @Nullable String expected) throws IOException {
        fiveEvents();
        String encoded = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2)[0] + "=" + encoded(part.split("=", 2)[1]))
                .collect(Collectors.joining("&"));

        assertThat(found(encoded)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void findsByTheBeginningOfTheId() throws IOException {
        String uid = text(scene.sent(""), "uid");
        scene.sent("");

        assertThat(content(rig.get(EVENTS + "?query=" + uid)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("uid", uid));
        assertThat(content(rig.get(EVENTS + "?q=" + uid.toLowerCase(Locale.ROOT))))
                .hasSize(1);
        assertThat(content(rig.get(EVENTS + "?query=" + uid.substring(1)))).isEmpty();
    }

    @Test
    void pagesThroughWhatASearchFinds() throws IOException {
        for (int i = 0; i < 5; i++) {
            scene.sent("wanted." + i, "{\"wanted\":true}", "");
            scene.sent("other." + i, "{\"wanted\":false}", "");
        }
        String search = EVENTS + "?perPage=2&body=" + encoded("{\"wanted\":true}");
        Response first = rig.get(search);
        assertThat(types(first)).containsExactly("wanted.4", "wanted.3");
        Map<String, @Nullable Object> pagination = object(ApiRig.data(first), "pagination");
        assertThat(pagination).containsEntry("has_prev_page", false).containsEntry("has_next_page", true);

        Response second = rig.get(search + "&next_page_cursor=" + pagination.get("next_page_cursor"));
        assertThat(types(second)).containsExactly("wanted.2", "wanted.1");
        pagination = object(ApiRig.data(second), "pagination");
        assertThat(pagination).containsEntry("has_prev_page", true).containsEntry("has_next_page", true);

        Response back = rig.get(search + "&direction=prev&prev_page_cursor=" + pagination.get("prev_page_cursor"));
        assertThat(types(back)).containsExactly("wanted.4", "wanted.3");
        Response last = rig.get(search + "&next_page_cursor=" + pagination.get("next_page_cursor"));
        assertThat(types(last)).containsExactly("wanted.0");
        assertThat(object(ApiRig.data(last), "pagination")).containsEntry("has_next_page", false);
        assertThat(types(rig.get(search + "&sort=ASC"))).containsExactly("wanted.0", "wanted.1");
    }

    private static List<Object> types(Response response) {
        return content(response).stream()
                .map(row -> Objects.requireNonNull(row.get("event_type")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourceId=S1|sourceId S1 cannot be asked for: events do not come from sources here",
                "sourceId=S1&sourceId=S2|sourceId S1 cannot be asked for",
                "body=5|body must be a nonempty JSON object, not 5",
                "body=%7B%7D|body must be a nonempty JSON object, not {}",
                "body=%5B1%5D|body must be a nonempty JSON object",
                "body=%7B%22a%22|body must be a nonempty JSON object",
                "q=a&query=b|q a and query b ask for two texts",
                "status=Success|status is not read here",
                "endpoint_id=E1|endpoint_id is not read here, so what you want by it would be passed over",
                "subscriptionId=S1|subscriptionId is not read here",
                "startDate=2026-13-01|startDate 2026-13-01 is not a time",
                "endDate=soon|endDate soon is not a time",
                "startDate=2026-11-25&endDate=2026-11-24|startDate cannot be greater than endDate",
                "perPage=0|perPage 0 must be a number from 1 to 1000",
                "perPage=1001|perPage 1001 must be a number",
                "perPage=ten|perPage ten must be a number",
                "sort=UP|sort UP is unknown; use DESC or ASC",
                "direction=back|direction back is unknown; use next or prev",
                "next_page_cursor=%27|next_page_cursor is not a cursor"
            })
    void refusesWhatItCannotAnswer(String query, String start) throws IOException {
        fiveEvents();
        refused(rig.get(EVENTS + "?" + query), 400, start);
    }

    @Test
    void takesNoBrokenEncoding() throws IOException {
        assertThat(rig.get(EVENTS + "?q=%zz").status()).isEqualTo(400);
        assertThat(content(rig.get(EVENTS + "?q=%FF"))).isEmpty();
    }
}
