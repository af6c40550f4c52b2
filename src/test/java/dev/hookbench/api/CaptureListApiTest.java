package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of captures by the API: paging and filters. */
final class CaptureListApiTest {
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

    private static String uid(int number) {
        return String.format(Locale.ROOT, "01J%023d", number);
    }

    private void keep(int count) {
        for (int i = 1; i <= count; i++) {
            rig.keep(Captures.capture(uid(i)), new byte[0]);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> content(RawConnection.Response response) {
        return (List<Map<String, ?>>)
                Objects.requireNonNull(ApiRig.data(response).get("content"));
    }

    private static List<?> uids(RawConnection.Response response) {
        return content(response).stream().map(row -> row.get("uid")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> pagination(RawConnection.Response response) {
        return (Map<String, ?>) Objects.requireNonNull(ApiRig.data(response).get("pagination"));
    }

    @Test
    void givesAnEmptyListTwoEmptyCursors() throws IOException {
        assertThat(rig.get("/api/v1/captures").text())
                .isEqualTo("{\"status\":true,\"message\":\"Captures fetched successfully\",\"data\":{\"content\":[],"
                        + "\"pagination\":{\"per_page\":20,\"has_next_page\":false,\"has_prev_page\":false,"
                        + "\"prev_page_cursor\":\"\",\"next_page_cursor\":\"\"}}}");
    }

    @Test
    void pagesToTheEndAndBack() throws IOException {
        keep(7);
        RawConnection.Response first = rig.get("/api/v1/captures?perPage=3");
        RawConnection.Response second = rig.get("/api/v1/captures?perPage=3&direction=next&next_page_cursor=" + uid(4));
        RawConnection.Response third = rig.get("/api/v1/captures?perPage=3&next_page_cursor=" + uid(1));
        RawConnection.Response back = rig.get("/api/v1/captures?perPage=3&direction=prev&prev_page_cursor=" + uid(1));
        RawConnection.Response start = rig.get("/api/v1/captures?perPage=3&direction=prev&prev_page_cursor=" + uid(4));

        assertThat(uids(first)).isEqualTo(List.of(uid(7), uid(6), uid(5)));
        assertThat(pagination(first)).isEqualTo(page(true, false, uid(7), uid(4)));
        assertThat(uids(second)).isEqualTo(List.of(uid(4), uid(3), uid(2)));
        assertThat(pagination(second)).isEqualTo(page(true, true, uid(4), uid(1)));
        assertThat(uids(third)).isEqualTo(List.of(uid(1)));
        assertThat(pagination(third)).isEqualTo(page(false, true, uid(1), ""));
        assertThat(uids(back)).isEqualTo(uids(second));
        assertThat(pagination(back)).isEqualTo(pagination(second));
        assertThat(uids(start)).isEqualTo(uids(first));
        assertThat(pagination(start)).isEqualTo(pagination(first));
    }

    private static Map<String, ?> page(boolean next, boolean prev, String first, String after) {
        return Json.object(
                "per_page", 3,
                "has_next_page", next,
                "has_prev_page", prev,
                "prev_page_cursor", first,
                "next_page_cursor", after);
    }

    @Test
    void beforeTheNewestThereIsNothing() throws IOException {
        keep(2);

        assertThat(uids(rig.get("/api/v1/captures?direction=prev&prev_page_cursor=" + uid(2))))
                .isEmpty();
        assertThat(uids(rig.get("/api/v1/captures?next_page_cursor=FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")))
                .hasSize(2);
    }

    @Test
    void givesTwentyByDefaultAndAThousandAtMost() throws IOException {
        keep(1_001);

        assertThat(content(rig.get("/api/v1/captures"))).hasSize(20);
        assertThat(content(rig.get("/api/v1/captures?perPage=1000"))).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "perPage=0,perPage 0",
        "perPage=1001,perPage 1001",
        "perPage=x,perPage x",
        "direction=up,direction up",
        "verdict=good,verdict good",
        "status=20,status 20",
        "status=abc,status abc",
        "next_page_cursor=%00,next_page_cursor"
    })
    void namesTheParameterThatIsWrong(String query, String named) throws IOException {
        RawConnection.Response response = rig.get("/api/v1/captures?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(ApiRig.json(response).get("status")).isEqualTo(false);
        assertThat(ApiRig.message(response)).startsWith(named);
    }

    @ParameterizedTest
    @CsvSource({
        "inbox=orders,2",
        "method=get,1",
        "verdict=invalid,1",
        "status=5xx,2",
        "status=500,2",
        "q=paid,2",
        "inbox=orders&status=500,1",
        "inbox=other,1"
    })
    void filters(String query, String expected) throws IOException {
        rig.keep(Captures.of(uid(1)).inbox("orders").method("GET").status(200).build(), new byte[0]);
        rig.keep(
                Captures.of(uid(2))
                        .inbox("orders")
                        .target("/in/orders/paid")
                        .status(500)
                        .build(),
                new byte[0]);
        rig.keep(
                Captures.of(uid(3))
                        .inbox("other")
                        .eventType("order.paid")
                        .invalid()
                        .status(500)
                        .build(),
                new byte[0]);

        assertThat(uids(rig.get("/api/v1/captures?" + query))).hasSize(Integer.parseInt(expected));
    }
}
