package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live stream over a raw socket. */
final class PortalStreamTest {
    @TempDir
    Path spool;

    private PortalRig rig;
    private PortalLink link;
    private final List<RawConnection> open = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        rig = new PortalRig(spool);
        rig.room.endpoints.save(Endpoints.of("MINE").ownerId("acme").build());
        rig.room.endpoints.save(Endpoints.of("OTHER").ownerId("umbrella").build());
        link = rig.link("acme", false);
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection connection : open) {
            connection.close();
        }
        rig.close();
    }

    private RawConnection stream(SecretText token) throws IOException {
        RawConnection connection = rig.connect();
        open.add(connection);
        return connection.send("GET /portal-api/stream HTTP/1.1\r\nHost: " + rig.host() + "\r\nAuthorization: Bearer "
                + token.reveal() + "\r\n\r\n");
    }

    private RawConnection opened(SecretText token) throws IOException {
        RawConnection stream = stream(token);
        assertThat(stream.lineWith("text/event-stream")).contains("text/event-stream");
        assertThat(stream.lineWith("event: open")).isNotEmpty();
        return stream;
    }

    private void deliver(String uid, String endpoint) {
        rig.room.deliveries.moved(
                Deliveries.of(uid).endpoint(endpoint, endpoint).build(), null);
        rig.room.hub.publish(new CoreEvent.DeliveryChanged(uid));
    }

    @Test
    void tellsWhatChangedOfTheOwnersAndNothingElse() throws IOException {
        RawConnection stream = opened(rig.session(link));
        deliver("D-OTHER", "OTHER");
        rig.room.hub.publish(new CoreEvent.EndpointChanged("OTHER"));
        deliver("D-MINE", "MINE");
        rig.room.hub.publish(new CoreEvent.EndpointChanged("MINE"));
        StringBuilder seen = new StringBuilder();
        while (!(seen.toString().contains("D-MINE") && seen.toString().contains("[\"MINE\"]"))) {
            seen.append(stream.lineWith("data: {"));
        }
        assertThat(seen.toString()).doesNotContain("OTHER");
    }

    @Test
    void anEndpointThatComesIntoSightIsTold() throws IOException {
        RawConnection stream = opened(rig.session(link));
        rig.room.endpoints.save(Endpoints.of("OTHER").ownerId("acme").build());
        rig.room.hub.publish(new CoreEvent.EndpointChanged("OTHER"));
        assertThat(stream.lineWith("\"endpoints\":[\"OTHER\"]")).contains("\"more\":false");
        deliver("D1", "OTHER");
        assertThat(stream.lineWith("D1")).contains("\"deliveries\":[\"D1\"]");
    }

    @Test
    void endsAtOnceWithItsLink() throws IOException {
        RawConnection bySession = opened(rig.session(link));
        RawConnection byToken = opened(link.token());
        rig.links.revoke(link.uid());
        assertThat(bySession.lineWith("\"reason\"")).contains("revoked");
        assertThat(byToken.lineWith("\"reason\"")).contains("revoked");
        assertThat(bySession.readToEnd()).isTrue();
    }

    @Test
    void followsTheLinkToAnotherOwner() throws IOException {
        RawConnection stream = opened(rig.session(link));
        rig.links.update(link.uid(), new PortalLinkDraft("Moved", "umbrella", PortalAuth.STATIC_TOKEN, true));
        assertThat(stream.lineWith("data: {")).isNotEmpty();
        assertThat(stream.lineWith("event: link")).isNotEmpty();
        assertThat(stream.lineWith("umbrella")).contains("\"can_manage_endpoint\":true");
        deliver("D-LEFT", "MINE");
        deliver("D-NEW", "OTHER");
        assertThat(stream.lineWith("\"deliveries\"")).doesNotContain("D-LEFT").contains("D-NEW");
    }

    @Test
    void endsWithItsSession() throws IOException {
        RawConnection stream = opened(rig.session(link));
        rig.room.clock.advance(Duration.ofHours(12));
        rig.room.hub.publish(new CoreEvent.EndpointChanged("MINE"));
        assertThat(stream.lineWith("\"reason\"")).contains("expired");
    }

    @Test
    void aBurstIsToldInFewWords() throws IOException {
        RawConnection stream = opened(rig.session(link));
        for (int i = 0; i < 1_000; i++) {
            deliver("D" + i, "MINE");
        }
        int lines = 1;
        while (!stream.lineWith("\"deliveries\"").contains("\"more\":true")) {
            lines++;
        }
        assertThat(lines).isLessThan(5);
    }

    @Test
    void aLinkHasEightStreamsAtMostAndTheirPlacesAreGivenBack() throws IOException {
        SecretText session = rig.session(link);
        for (int i = 0; i < 8; i++) {
            opened(session);
        }
        RawConnection.Response refused = stream(session).response();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).contains("15");
        open.getFirst().reset();
        Awaitility.await().untilAsserted(() -> {
            deliver("D", "MINE"); // a stream finds out by writing that nobody reads
            RawConnection next = stream(session);
            assertThat(next.lineWith("HTTP/1.1")).contains(" 200 ");
        });
    }

    @Test
    void closingTheServerEndsStreams() throws IOException {
        RawConnection stream = opened(rig.session(link));
        rig.close();
        assertThat(stream.readToEnd()).isTrue();
    }
}
