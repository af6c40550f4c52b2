package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal link opens over the wire, and what it does not. */
final class PortalApiTest {
    @TempDir
    Path spool;

    private PortalRig rig;
    private PortalLink viewer;
    private PortalLink manager;
    private SecretText look;
    private SecretText manage;

    @BeforeEach
    void start() throws IOException {
        rig = new PortalRig(spool);
        rig.room.endpoints.save(
                Endpoints.of("MINE1").name("orders").ownerId("acme").build());
        rig.room.endpoints.save(Endpoints.of("MINE2")
                .name("billing")
                .ownerId("acme")
                .state(EndpointState.INACTIVE)
                .build());
        rig.room.endpoints.save(
                Endpoints.of("OTHER").name("foreign").ownerId("umbrella").build());
        viewer = rig.link("acme", false);
        manager = rig.link("acme", true);
        look = rig.session(viewer);
        manage = rig.session(manager);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Delivery deliver(String endpoint, String type, DeliveryStatus status) {
        BodyRef payload = rig.room.bodies.keep("{\"id\":1}");
        Event event = new Event(
                rig.room.ids.next(),
                rig.room.clock.instant(),
                new Target.OneEndpoint(endpoint),
                type,
                "application/json",
                payload,
                Headers.of("X-Tenant-Token", "custom-secret"),
                "key-" + type,
                false,
                "");
        Delivery delivery = Deliveries.of(rig.room.ids.next())
                .event(event)
                .endpoint(endpoint, endpoint)
                .status(status)
                .build();
        rig.room.deliveries.accept(event, List.of(delivery));
        return delivery;
    }

    private static List<?> uids(RawConnection.Response response) {
        return PortalRig.content(response).stream().map(row -> row.get("uid")).toList();
    }

    @Test
    void showsTheOwnersEndpointsAndNoSecret() throws IOException {
        RawConnection.Response response = rig.call("GET", "/endpoints", look);
        assertThat(uids(response)).isEqualTo(List.of("MINE2", "MINE1"));
        assertThat(response.text()).doesNotContain("secret-of-").contains("\"value\":\"***\"");
        Map<String, ?> billing = PortalRig.content(response).getFirst();
        assertThat(billing.get("status")).isEqualTo("inactive");
        assertThat(String.valueOf(billing.get("status_way_out"))).contains("Retry one of its failed deliveries");
    }

    @Test
    void followsTheOwnerIdLive() throws IOException {
        rig.room.endpoints.save(
                Endpoints.of("MINE1").name("orders").ownerId("umbrella").build());
        assertThat(uids(rig.call("GET", "/endpoints", look))).isEqualTo(List.of("MINE2"));
        assertThat(rig.call("GET", "/endpoints/MINE1", look).status()).isEqualTo(404);
        assertThat(PortalRig.data(rig.call("GET", "/portal_link", look)).get("endpoint_count"))
                .isEqualTo(1);
    }

    /** Neither by reading nor by writing can one tell what belongs to others from what never was. */
    @ParameterizedTest
    @CsvSource({
        "GET,/endpoints/ID",
        "PUT,/endpoints/ID",
        "DELETE,/endpoints/ID",
        "PUT,/endpoints/ID/pause",
        "POST,/endpoints/ID/activate",
        "PUT,/endpoints/ID/expire_secret",
        "GET,/endpoints/ID/secrets",
        "GET,/eventdeliveries/ID",
        "GET,/eventdeliveries/ID/deliveryattempts",
        "PUT,/eventdeliveries/ID/resend"
    })
    void foreignIdsAreNotThere(String method, String path) throws IOException {
        String foreign = path.startsWith("/endpoints")
                ? "OTHER"
                : deliver("OTHER", "order.paid", DeliveryStatus.FAILURE).uid();
        String json = method.equals("GET") ? null : "{}";
        RawConnection.Response other = rig.call(method, path.replace("ID", foreign), manage, json);
        RawConnection.Response never = rig.call(method, path.replace("ID", "NEVER"), manage, json);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).isEqualTo(never.text());
        assertThat(rig.room.endpoints.find("OTHER").orElseThrow())
                .isEqualTo(Endpoints.of("OTHER")
                        .name("foreign")
                        .ownerId("umbrella")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/endpoints",
        "PUT,/endpoints/MINE1",
        "DELETE,/endpoints/MINE1",
        "PUT,/endpoints/MINE1/pause",
        "POST,/endpoints/MINE2/activate",
        "PUT,/endpoints/MINE1/expire_secret",
        "GET,/endpoints/MINE1/secrets"
    })
    void whoMayOnlyLookChangesNothing(String method, String path) throws IOException {
        List<?> before = rig.room.endpoints.all();
        assertThat(rig.call(method, path, look, method.equals("GET") ? null : "{}")
                        .status())
                .isEqualTo(403);
        assertThat(rig.room.endpoints.all()).isEqualTo(before);
    }

    @Test
    void whoMayManageDoes() throws IOException {
        RawConnection.Response made = rig.call(
                "POST",
                "/endpoints",
                manage,
                "{\"name\":\"new\",\"url\":\"http://127.0.0.1:9/new\",\"owner_id\":\"umbrella\"}");
        assertThat(made.status()).isEqualTo(201);
        String uid = String.valueOf(PortalRig.data(made).get("uid"));
        assertThat(rig.room.endpoints.find(uid).orElseThrow().ownerId()).isEqualTo("acme");
        assertThat(rig.call("PUT", "/endpoints/" + uid, manage, "{\"name\":\"renamed\",\"owner_id\":\"umbrella\"}")
                        .status())
                .isEqualTo(202);
        assertThat(rig.room.endpoints.find(uid).orElseThrow().name()).isEqualTo("renamed");
        assertThat(rig.room.endpoints.find(uid).orElseThrow().ownerId()).isEqualTo("acme");
        assertThat(rig.call("PUT", "/endpoints/MINE1/pause", manage).status()).isEqualTo(202);
        assertThat(rig.room.endpoints.find("MINE1").orElseThrow().state()).isEqualTo(EndpointState.PAUSED);
        assertThat(rig.call("POST", "/endpoints/MINE2/activate", manage).status())
                .isEqualTo(202);
        assertThat(rig.call("PUT", "/endpoints/MINE1/expire_secret", manage, "{\"expiration\":60}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.call("GET", "/endpoints/MINE1/secrets", manage).text())
                .contains("secret-of-MINE1")
                .contains("generated-secret-");
        assertThat(rig.call("DELETE", "/endpoints/" + uid, manage).status()).isEqualTo(200);
        assertThat(rig.room.endpoints.find(uid)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeDoneWithTheReason() throws IOException {
        RawConnection.Response pause = rig.call("PUT", "/endpoints/MINE2/pause", manage);
        assertThat(pause.status()).isEqualTo(422);
        assertThat(PortalRig.message(pause)).contains("cannot be paused");
        RawConnection.Response nameless = rig.call("POST", "/endpoints", manage, "{\"url\":\"http://a\"}");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(PortalRig.message(nameless)).startsWith("name is missing");
    }

    @Test
    void filtersAndPagesTheOwnersDeliveries() throws IOException {
        Delivery a = deliver("MINE1", "order.paid", DeliveryStatus.SUCCESS);
        Delivery b = deliver("MINE2", "order.paid", DeliveryStatus.FAILURE);
        Delivery c = deliver("MINE2", "order.made", DeliveryStatus.DISCARDED);
        deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
        assertThat(uids(rig.call("GET", "/eventdeliveries", look))).isEqualTo(List.of(c.uid(), b.uid(), a.uid()));
        assertThat(uids(rig.call("GET", "/eventdeliveries?status=Failure&status=success", look)))
                .isEqualTo(List.of(b.uid(), a.uid()));
        assertThat(uids(rig.call("GET", "/eventdeliveries?event_type=order.made", look)))
                .isEqualTo(List.of(c.uid()));
        assertThat(uids(rig.call("GET", "/eventdeliveries?endpointId=MINE1", look)))
                .isEqualTo(List.of(a.uid()));
        assertThat(uids(rig.call("GET", "/eventdeliveries?endpointId=OTHER", look)))
                .isEmpty();
        assertThat(uids(rig.call("GET", "/eventdeliveries?endDate=2020-01-01", look)))
                .isEmpty();
        assertThat(uids(rig.call("GET", "/eventdeliveries?startDate=2026-11-23&endDate=2026-11-23T23:00:00Z", look)))
                .hasSize(3);
        RawConnection.Response first = rig.call("GET", "/eventdeliveries?perPage=2", look);
        assertThat(uids(first)).isEqualTo(List.of(c.uid(), b.uid()));
        String cursor = String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(PortalRig.data(first).get("pagination"))).get("next_page_cursor"));
        assertThat(uids(rig.call("GET", "/eventdeliveries?perPage=2&next_page_cursor=" + cursor, look)))
                .isEqualTo(List.of(a.uid()));
    }

    /** An empty list of endpoints must not let everyone's deliveries through. */
    @Test
    void anOwnerWithoutEndpointsSeesNothing() throws IOException {
        deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
        SecretText nobody = rig.session(rig.link("nobody", true));
        assertThat(uids(rig.call("GET", "/eventdeliveries", nobody))).isEmpty();
        assertThat(PortalRig.content(rig.call("GET", "/event-types", nobody))).isEmpty();
        assertThat(PortalRig.data(rig.call("GET", "/eventdeliveries/countbatchretryevents", nobody))
                        .get("num"))
                .isEqualTo(0);
        assertThat(rig.call("POST", "/eventdeliveries/batchretry", nobody).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=lost", "startDate=yesterday", "endDate=2026-13-01", "perPage=0"})
    void namesTheParameterThatIsWrong(String query) throws IOException {
        RawConnection.Response response = rig.call("GET", "/eventdeliveries?" + query, look);
        assertThat(response.status()).isEqualTo(400);
        assertThat(PortalRig.message(response)).startsWith(query.split("=", 2)[0]);
    }

    @Test
    void masksWhatMayBeSecretAndShowsTheSignature() throws IOException {
        Delivery delivery = deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        Attempt attempt = new Attempt(
                "A1",
                delivery.uid(),
                "MINE1",
                1,
                "http://127.0.0.1:9/MINE1",
                rig.room.clock.instant(),
                Headers.of(
                        "Content-Type", "application/json",
                        "Authorization", "Bearer endpoint-password",
                        "X-Api-Key", "endpoint-key",
                        "X-Convoy-Signature", "t=1,v1=ab"),
                rig.room.bodies.keep("{\"a\":1}"),
                new AttemptOutcome.Answered(
                        500,
                        "Oops",
                        Headers.of("Content-Type", "text/plain", "Set-Cookie", "session=endpoint-cookie"),
                        rig.room.bodies.keep("b\u0000d"),
                        false,
                        "127.0.0.1",
                        rig.room.clock.instant(),
                        Deliveries.timings()));
        rig.room.deliveries.finished(delivery, attempt, null);
        String text = rig.call("GET", "/eventdeliveries/" + delivery.uid() + "/deliveryattempts", look)
                .text();
        assertThat(text)
                .contains("[\"X-Convoy-Signature\",\"t=1,v1=ab\"]")
                .contains("[\"Authorization\",\"***\"]")
                .contains("[\"Set-Cookie\",\"***\"]")
                .contains("\"text\":\"{\\\"a\\\":1}\"")
                .doesNotContain("endpoint-password", "endpoint-key", "endpoint-cookie");
        assertThat(text).contains("\"size\":3").contains("\"text\":null");
        assertThat(rig.call("GET", "/eventdeliveries/" + delivery.uid(), look).text())
                .contains("[\"X-Tenant-Token\",\"***\"]")
                .doesNotContain("custom-secret");
    }

    @Test
    void retriesOne() throws IOException {
        Delivery failed = deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        assertThat(rig.call("PUT", "/eventdeliveries/" + failed.uid() + "/resend", look)
                        .status())
                .isEqualTo(200);
        assertThat(rig.room.deliveries.find(failed.uid()).orElseThrow().status())
                .isEqualTo(DeliveryStatus.SCHEDULED);
    }

    @Test
    void retriesManyByFilterAndByIdAndNothingOfOthers() throws IOException {
        Delivery one = deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        Delivery two = deliver("MINE1", "order.made", DeliveryStatus.DISCARDED);
        deliver("MINE1", "order.made", DeliveryStatus.SUCCESS);
        Delivery foreign = deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
        assertThat(PortalRig.data(rig.call("GET", "/eventdeliveries/countbatchretryevents", look))
                        .get("num"))
                .isEqualTo(2);
        assertThat(PortalRig.data(rig.call("GET", "/eventdeliveries/countbatchretryevents?status=Success", look))
                        .get("num"))
                .isEqualTo(0);
        RawConnection.Response batch = rig.call("POST", "/eventdeliveries/batchretry?event_type=order.paid", look);
        assertThat(batch.status()).isEqualTo(202);
        assertThat(PortalRig.data(batch).get("total")).isEqualTo(1);
        assertThat(PortalRig.data(batch).get("successful")).isEqualTo(1);
        String job = "/eventdeliveries/batchretry/" + PortalRig.data(batch).get("uid");
        assertThat(PortalRig.data(rig.call("GET", job, look)).get("active")).isEqualTo(false);
        SecretText stranger = rig.session(rig.link("umbrella", true));
        assertThat(rig.call("GET", job, stranger).status()).isEqualTo(404);
        RawConnection.Response chosen = rig.call(
                "POST",
                "/eventdeliveries/forceresend",
                look,
                "{\"ids\":[\"" + two.uid() + "\",\"" + foreign.uid() + "\",\"NEVER\"]}");
        assertThat(PortalRig.message(chosen)).isEqualTo("1 successful, 2 failed");
        assertThat(chosen.text()).contains("Resource not found");
        assertThat(rig.room.deliveries.find(one.uid()).orElseThrow().status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(rig.room.deliveries.find(foreign.uid()).orElseThrow().status())
                .isEqualTo(DeliveryStatus.FAILURE);
    }

    @Test
    void countsTheTypesOfTheOwnersDeliveries() throws IOException {
        deliver("MINE1", "order.paid", DeliveryStatus.SUCCESS);
        deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        deliver("OTHER", "secret.type", DeliveryStatus.SUCCESS);
        List<Map<String, ?>> types = PortalRig.content(rig.call("GET", "/event-types", look));
        assertThat(types).extracting(type -> type.get("name")).isEqualTo(List.of("order.paid"));
        assertThat(types.getFirst().get("counts")).isEqualTo(Map.of("Success", 1, "Failure", 1));
    }
}
