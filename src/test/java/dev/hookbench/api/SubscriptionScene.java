package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.text;

import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running API with the endpoint {@code orders}, to which something may subscribe. */
final class SubscriptionScene implements AutoCloseable {
    static final String PROJECT = "/api/v1/projects/any-id";
    static final String SUBSCRIPTIONS = PROJECT + "/subscriptions";

    final ApiRig rig;
    final String orders;

    SubscriptionScene(Path spool) throws IOException {
        rig = new ApiRig(spool);
        orders = endpoint("orders");
    }

    /** JSON written with apostrophes, {@code ORDERS} standing for the endpoint's id. */
    String json(String written) {
        return quoted(written).replace("ORDERS", orders);
    }

    private static String quoted(String written) {
        return written.replace('\'', '"');
    }

    /** Makes an endpoint and gives its id. */
    String endpoint(String name) throws IOException {
        String body =
                quoted("{'name':'" + name + "','url':'http://localhost:9/" + name + "','owner_id':'merchant-42'}");
        return text(data(rig.post(PROJECT + "/endpoints", body), 201, "Endpoint created successfully"), "uid");
    }

    /** Makes a subscription. */
    Map<String, @Nullable Object> made(String written) throws IOException {
        return data(rig.post(SUBSCRIPTIONS, json(written)), 201, "Subscription created successfully");
    }

    /** Makes a subscription of the endpoint to these types, listed with apostrophes, and gives its path. */
    String subscription(String types) throws IOException {
        return SUBSCRIPTIONS + "/"
                + made("{'name':'orders-sub','endpoint_id':'ORDERS','filter_config':{'event_types':[" + types + "]}}")
                        .get("uid");
    }

    /** Makes a filter of the subscription at that path. */
    Map<String, @Nullable Object> filter(String subscription, String written) throws IOException {
        return data(rig.post(subscription + "/filters", json(written)), 201, "Filter created successfully");
    }

    /** Sends an event to the endpoint and counts its deliveries. */
    int deliveries(String type, String payload) throws IOException {
        String body = "{'endpoint_id':'ORDERS','event_type':'" + type + "','data':" + payload + "}";
        Map<String, @Nullable Object> sent =
                data(rig.post(PROJECT + "/events", json(body)), 201, "Event queued successfully");
        return sent.get("deliveries") instanceof List<?> made ? made.size() : -1;
    }

    /** Posts these bytes, whatever they are. */
    Response bytes(String target, byte[] body) throws IOException {
        return rig.send("POST " + target + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ApiRig.ADMIN
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1));
    }

    /** Calls by another key than the admin's. */
    Response by(String key, String method, String target, String written) throws IOException {
        return rig.call(method, target, json(written), "Authorization: Bearer " + key + "\r\n");
    }

    @Override
    public void close() {
        rig.close();
    }
}
