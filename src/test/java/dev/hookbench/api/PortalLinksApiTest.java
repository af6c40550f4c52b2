package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Convoy's routes of portal links; each answer is held against the document by the rig. */
final class PortalLinksApiTest {
    private static final String LINKS = "/api/v1/projects/P/portal-links";

    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        rig.twins.endpoints.save(
                Endpoints.of("E1").name("orders").ownerId("acme").build());
        rig.twins.endpoints.save(Endpoints.of("E2").name("bare").build());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Map<String, @Nullable Object> made(String json) throws IOException {
        RawConnection.Response response = rig.post(LINKS, json);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        assertThat(ApiRig.message(response)).isEqualTo("Portal link created successfully");
        return ApiRig.data(response);
    }

    @Test
    void makesAStaticLinkByDefault() throws IOException {
        Map<String, @Nullable Object> link =
                made("{\"name\":\"Acme\",\"owner_id\":\"acme\",\"auth_type\":\"unknown\"}");
        String token = String.valueOf(link.get("token"));
        assertThat(token).matches("[0-9A-Za-z]{24}");
        assertThat(link.get("url")).isEqualTo(ApiTwins.PORTAL + "/portal#t=" + token);
        assertThat(link.get("auth_type")).isEqualTo("static_token");
        assertThat(link.get("auth_key")).isEqualTo("");
        assertThat(link.get("endpoints")).isEqualTo(List.of("E1"));
        assertThat(link.get("endpoint_count")).isEqualTo(1);
        assertThat(link.get("can_manage_endpoint")).isEqualTo(false);
        RawConnection.Response again = rig.get(LINKS + "/" + link.get("uid"));
        assertThat(ApiRig.message(again)).isEqualTo("Portal link fetched successfully");
        assertThat(ApiRig.data(again)).isEqualTo(link);
    }

    @Test
    void aRefreshingLinkGivesKeys() throws IOException {
        Map<String, @Nullable Object> link = made(
                "{\"name\":\"Acme\",\"owner_id\":\"acme\",\"auth_type\":\"refresh_token\",\"can_manage_endpoint\":true}");
        String key = String.valueOf(link.get("auth_key"));
        assertThat(key).matches("PRT\\.[0-9A-Za-z]{16}\\.[0-9A-Za-z]{64}");
        assertThat(link.get("token")).isEqualTo("");
        RawConnection.Response fresh = rig.get(LINKS + "/" + link.get("uid") + "/refresh_token");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(ApiRig.message(fresh)).isEqualTo("Portal link fetched successfully");
        assertThat(String.valueOf(ApiRig.json(fresh).get("data")))
                .startsWith("PRT.")
                .isNotEqualTo(key);
    }

    @Test
    void aKeyIsGivenAgainForHalfItsHour() throws IOException {
        Map<String, @Nullable Object> link =
                made("{\"name\":\"Acme\",\"owner_id\":\"acme\",\"auth_type\":\"refresh_token\"}");
        String one = LINKS + "/" + link.get("uid");
        rig.clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(ApiRig.data(rig.get(one))).containsEntry("auth_key", link.get("auth_key"));
        assertThat(rig.get(LINKS).text()).contains(String.valueOf(link.get("auth_key")));

        rig.clock.advance(Duration.ofSeconds(1));
        assertThat(String.valueOf(ApiRig.data(rig.get(one)).get("auth_key")))
                .startsWith("PRT.")
                .isNotEqualTo(link.get("auth_key"));
    }

    @Test
    void aStaticLinkHasNoKeys() throws IOException {
        Map<String, @Nullable Object> link = made("{\"name\":\"Acme\",\"owner_id\":\"acme\"}");
        RawConnection.Response response = rig.get(LINKS + "/" + link.get("uid") + "/refresh_token");
        assertThat(response.status()).isEqualTo(400);
        assertThat(ApiRig.message(response)).contains("static_token");
    }

    @Test
    void listsChangesAndRevokes() throws IOException {
        Map<String, @Nullable Object> one = made("{\"name\":\"Acme\",\"owner_id\":\"acme\"}");
        Map<String, @Nullable Object> two = made("{\"name\":\"Umbrella\",\"owner_id\":\"umbrella\"}");
        assertThat(uids(LINKS)).isEqualTo(List.of(two.get("uid"), one.get("uid")));
        assertThat(uids(LINKS + "?ownerId=acme")).isEqualTo(List.of(one.get("uid")));
        assertThat(uids(LINKS + "?q=UMB")).isEqualTo(List.of(two.get("uid")));
        RawConnection.Response changed = rig.put(LINKS + "/" + one.get("uid"), "{\"name\":\"Renamed\"}");
        assertThat(changed.status()).isEqualTo(202);
        assertThat(ApiRig.message(changed)).isEqualTo("Portal link updated successfully");
        assertThat(ApiRig.data(changed).get("token")).isEqualTo(one.get("token"));
        assertThat(ApiRig.data(changed).get("owner_id")).isEqualTo("acme");
        RawConnection.Response revoked = rig.put(LINKS + "/" + one.get("uid") + "/revoke", "");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(ApiRig.message(revoked)).isEqualTo("Portal link revoked successfully");
        assertThat(uids(LINKS)).isEqualTo(List.of(two.get("uid")));
        assertThat(rig.get(LINKS + "/" + one.get("uid")).status()).isEqualTo(400);
        assertThat(rig.put(LINKS + "/" + one.get("uid") + "/revoke", "").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"owner_id\":\"acme\"}",
                "{\"name\":\"Acme\"}",
                "{\"name\":\"Acme\",\"owner_id\":\"a\\u0000b\"}",
                "{\"name\":\"Acme\",\"owner_id\":\"acme\",\"endpoints\":[\"NEVER\"]}",
                "{\"name\":\"Acme\",\"owner_id\":\"umbrella\",\"endpoints\":[\"E1\"]}"
            })
    void refusesWhatItCannotKeep(String json) throws IOException {
        assertThat(rig.post(LINKS, json).status()).isEqualTo(400);
        assertThat(uids(LINKS)).isEmpty();
    }

    @Test
    void anEndpointWithoutAnOwnerBecomesTheLinksAndOneOfAnotherStays() throws IOException {
        assertThat(made("{\"name\":\"Acme\",\"owner_id\":\"acme\",\"endpoints\":[\"E2\"]}"))
                .containsEntry("endpoint_count", 2);
        assertThat(rig.twins.endpoints.find("E2").orElseThrow().ownerId()).isEqualTo("acme");

        ApiAnswers.refused(
                rig.post(LINKS, "{\"name\":\"U\",\"owner_id\":\"umbrella\",\"endpoints\":[\"E1\"]}"),
                400,
                "endpoint E1 already has owner_id acme");
        assertThat(rig.twins.endpoints.find("E1").orElseThrow().ownerId()).isEqualTo("acme");
    }

    @Test
    void olderClientsListEndpointsInPlaceOfAnOwner() throws IOException {
        String headers = "Authorization: Bearer " + ApiRig.ADMIN + "\r\nX-Convoy-Version: 2024-04-01\r\n";
        RawConnection.Response response = rig.call("POST", LINKS, "{\"name\":\"Old\",\"endpoints\":[\"E2\"]}", headers);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        String owner = rig.twins.endpoints.find("E2").orElseThrow().ownerId();
        assertThat(owner).isEqualTo("portal-E2").isEqualTo(ApiRig.data(response).get("owner_id"));
        assertThat(rig.twins.endpoints.find("E2").orElseThrow().name()).isEqualTo("bare");
    }

    /** What lists links gives what opens them: a reader's key must not. */
    @Test
    void readersSeeNoLinks() throws IOException {
        made("{\"name\":\"Acme\",\"owner_id\":\"acme\"}");
        RawConnection.Response response = rig.call("GET", LINKS, "", "Authorization: Bearer " + ApiRig.READER + "\r\n");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).doesNotContain("#t=");
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> uids(String path) throws IOException {
        List<Map<String, @Nullable Object>> content =
                (List<Map<String, @Nullable Object>>) ApiRig.data(rig.get(path)).get("content");
        return content == null
                ? List.of()
                : content.stream().map(row -> row.get("uid")).toList();
    }
}
