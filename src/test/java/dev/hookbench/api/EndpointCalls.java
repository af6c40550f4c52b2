package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import java.io.IOException;

/** What tests of endpoints do over the API. */
record EndpointCalls(ApiRig rig) {
    static final String ENDPOINTS = ApiScene.PROJECT + "/endpoints";

    /** The reference's own example (10.3). */
    static final String SAMPLE = """
            {"name":"orders-eu","url":"http://localhost:9090/hook","owner_id":"merchant-42","secret":"old-secret-AAAA",
             "http_timeout":15,"advanced_signatures":true,"rate_limit":0,"rate_limit_duration":0,
             "authentication":{"type":"api_key","api_key":{"header_name":"X-Api-Key","header_value":"k-123"}}}""";

    /** The id of an endpoint made so. */
    String made(String json) throws IOException {
        return text(data(rig.post(ENDPOINTS, json), 201, "Endpoint created successfully"), "uid");
    }

    /** The id of an endpoint made of what must be there only. */
    String made() throws IOException {
        return made("{\"name\":\"a\",\"url\":\"http://localhost:1/a\"}");
    }

    /** Moves an endpoint. */
    void state(String uid, EndpointState from, EndpointState to) {
        assertThat(rig.twins.endpoints.move(new StateChange(uid, rig.clock.instant(), from, to, "For the test.", null)))
                .isTrue();
    }

    /** The path of an endpoint. */
    static String one(String uid) {
        return ENDPOINTS + "/" + uid;
    }
}
