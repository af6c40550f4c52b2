package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.testing.Deliveries;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal link opens of deliveries over the wire, and what it does not. */
final class PortalDeliveriesApiTest {
    @TempDir
    Path spool;

    private AcmePortal acme;
    private PortalRig rig;
    private SecretText look;

    @BeforeEach
    void start() throws IOException {
        acme = new AcmePortal(spool);
        rig = acme.rig;
        look = acme.look;
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void filtersAndPagesTheOwnersDeliveries() throws IOException {
        Delivery a = acme.deliver("MINE1", "order.paid", DeliveryStatus.SUCCESS);
        Delivery b = acme.deliver("MINE2", "order.paid", DeliveryStatus.FAILURE);
        Delivery c = acme.deliver("MINE2", "order.made", DeliveryStatus.DISCARDED);
        acme.deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries", look)))
                .isEqualTo(List.of(c.uid(), b.uid(), a.uid()));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?status=Failure&status=success", look)))
                .isEqualTo(List.of(b.uid(), a.uid()));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?event_type=order.made", look)))
                .isEqualTo(List.of(c.uid()));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?endpointId=MINE1", look)))
                .isEqualTo(List.of(a.uid()));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?endpointId=OTHER", look)))
                .isEmpty();
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?endDate=2020-01-01", look)))
                .isEmpty();
        assertThat(AcmePortal.uids(
                        rig.call("GET", "/eventdeliveries?startDate=2026-11-23&endDate=2026-11-23T23:00:00Z", look)))
                .hasSize(3);
        RawConnection.Response first = rig.call("GET", "/eventdeliveries?perPage=2", look);
        assertThat(AcmePortal.uids(first)).isEqualTo(List.of(c.uid(), b.uid()));
        String cursor = String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(PortalRig.data(first).get("pagination"))).get("next_page_cursor"));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries?perPage=2&next_page_cursor=" + cursor, look)))
                .isEqualTo(List.of(a.uid()));
    }

    /** An empty list of endpoints must not let everyone's deliveries through. */
    @Test
    void anOwnerWithoutEndpointsSeesNothing() throws IOException {
        acme.deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
        SecretText nobody = rig.session(rig.link("nobody", true));
        assertThat(AcmePortal.uids(rig.call("GET", "/eventdeliveries", nobody))).isEmpty();
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
        Delivery delivery = acme.deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
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
        Delivery failed = acme.deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        assertThat(rig.call("PUT", "/eventdeliveries/" + failed.uid() + "/resend", look)
                        .status())
                .isEqualTo(200);
        assertThat(rig.room.deliveries.find(failed.uid()).orElseThrow().status())
                .isEqualTo(DeliveryStatus.SCHEDULED);
    }

    @Test
    void retriesManyByFilterAndByIdAndNothingOfOthers() throws IOException {
        Delivery one = acme.deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        Delivery two = acme.deliver("MINE1", "order.made", DeliveryStatus.DISCARDED);
        acme.deliver("MINE1", "order.made", DeliveryStatus.SUCCESS);
        Delivery foreign = acme.deliver("OTHER", "order.paid", DeliveryStatus.FAILURE);
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
        acme.deliver("MINE1", "order.paid", DeliveryStatus.SUCCESS);
        acme.deliver("MINE1", "order.paid", DeliveryStatus.FAILURE);
        acme.deliver("OTHER", "secret.type", DeliveryStatus.SUCCESS);
        List<Map<String, ?>> types = PortalRig.content(rig.call("GET", "/event-types", look));
        assertThat(types).extracting(type -> type.get("name")).isEqualTo(List.of("order.paid"));
        assertThat(types.getFirst().get("counts")).isEqualTo(Map.of("Success", 1, "Failure", 1));
    }
}
