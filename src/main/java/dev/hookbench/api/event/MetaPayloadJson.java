package dev.hookbench.api.event;

import dev.hookbench.api.endpoint.EndpointJson;
import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiVersion;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.meta.MetaPayloads;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What meta events say of their subjects: what the API answers a key that may only read, so that secrets stay masked. */
public final class MetaPayloadJson implements MetaPayloads {
    /** A larger payload is not told again, in bytes. */
    static final long LARGEST_PAYLOAD = 256 * 1024;

    private static final ApiRequest READER = new ApiRequest(Map.of(), Map.of(), new byte[0], ApiVersion.LATEST, null);

    private final Project project;
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final BreakerView breakers;
    private final DeliveryJson deliveryJson;
    private final AttemptJson attemptJson;

    /** @param version of the program */
    public MetaPayloadJson(
            Project project,
            EndpointStore endpoints,
            DeliveryStore deliveries,
            BreakerView breakers,
            BodyReader bodies,
            String version) {
        this.project = project;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.breakers = breakers;
        this.deliveryJson = new DeliveryJson(project, endpoints, deliveries, bodies);
        this.attemptJson = new AttemptJson(project, bodies, version);
    }

    @Override
    public String endpoint(Endpoint endpoint) {
        return text(EndpointJson.of(project.uid(), READER)
                .json(
                        endpoint,
                        endpoints.stats(endpoint.uid()),
                        breakers.breaker(endpoint.uid()).orElse(null)));
    }

    @Override
    public String delivery(Delivery delivery, Attempt latest) {
        Map<String, @Nullable Object> json = deliveryJson.json(delivery, READER);
        long size = deliveries
                .findEvent(delivery.eventUid())
                .map(event -> event.payload().size())
                .orElse(0L);
        if (size > LARGEST_PAYLOAD && json.get("metadata") instanceof Map<?, ?> metadata) {
            Map<Object, @Nullable Object> rest = new LinkedHashMap<>(metadata);
            rest.put("data", null);
            rest.put("raw", "");
            rest.put(
                    "left_out",
                    "The payload has " + size + " bytes: GET /eventdeliveries/" + delivery.uid() + " gives it.");
            json.put("metadata", rest);
        }
        json.put("attempt", attemptJson.json(latest));
        return text(json);
    }

    private static String text(Map<String, @Nullable Object> json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
