package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal link opens of endpoints over the wire, and what it does not. */
final class PortalEndpointsApiTest {
    @TempDir
    Path spool;

    private AcmePortal acme;
    private PortalRig rig;
    private SecretText look;
    private SecretText manage;

    @BeforeEach
    void start() throws IOException {
        acme = new AcmePortal(spool);
        rig = acme.rig;
        look = acme.look;
        manage = acme.manage;
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void showsTheOwnersEndpointsAndNoSecret() throws IOException {
        RawConnection.Response response = rig.call("GET", "/endpoints", look);
        assertThat(AcmePortal.uids(response)).isEqualTo(List.of("MINE2", "MINE1"));
        assertThat(response.text()).doesNotContain("secret-of-").contains("\"value\":\"***\"");
        Map<String, ?> billing = PortalRig.content(response).getFirst();
        assertThat(billing.get("status")).isEqualTo("inactive");
        assertThat(String.valueOf(billing.get("status_way_out"))).contains("Retry one of its failed deliveries");
    }

    @Test
    void followsTheOwnerIdLive() throws IOException {
        rig.room.endpoints.save(
                Endpoints.of("MINE1").name("orders").ownerId("umbrella").build());
        assertThat(AcmePortal.uids(rig.call("GET", "/endpoints", look))).isEqualTo(List.of("MINE2"));
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
                : acme.deliver("OTHER", "order.paid", DeliveryStatus.FAILURE).uid();
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

    /** Who has a link sends nothing new, however much they may manage. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/events", "/events/fanout", "/events/broadcast", "/events/dynamic", "/portal-links", "/keys"})
    void sendsNoEventsAndMakesNoLinks(String path) throws IOException {
        RawConnection.Response response =
                rig.call("POST", path, manage, "{\"endpoint_id\":\"MINE1\",\"event_type\":\"x\",\"data\":1}");
        assertThat(response.status()).isEqualTo(404);
        assertThat(rig.room.sent.sent()).isEmpty();
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
}
