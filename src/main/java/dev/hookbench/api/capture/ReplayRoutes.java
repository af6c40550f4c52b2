package dev.hookbench.api.capture;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.replay.ReplayCommands;
import java.util.List;

/** The route that sends a capture again. */
public final class ReplayRoutes {
    private final CaptureIndex captures;
    private final ReplayCommands replays;

    /** The route over those captures. */
    public ReplayRoutes(CaptureIndex captures, ReplayCommands replays) {
        this.captures = captures;
        this.replays = replays;
    }

    /** Its part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.CAPTURES)
                .add(
                        "POST",
                        "/captures/{uid}/replay",
                        Scope.SEND,
                        this::replay,
                        Operation.named("replayCapture", "Send a capture again")
                                .says(
                                        "As it was to a URL, or as an event to an endpoint, signed afresh: exactly one of both.")
                                .takes(Schema.object().may("url", Schema.text()).may("endpoint_id", Schema.text()))
                                .answers(200, ReplayJson.SCHEMA))
                .routes();
    }

    private ApiResponse replay(ApiRequest request) {
        JsonInput json = request.json();
        String url = text(json, "url");
        String endpoint = text(json, "endpoint_id");
        if (url.isEmpty() == endpoint.isEmpty()) {
            throw BadInput.ofBody("Give exactly one of url and endpoint_id: where the capture is to be sent.");
        }
        String uid = request.path("uid");
        if (captures.find(uid).isEmpty()) {
            return CaptureRoutes.unknown(uid);
        }
        return ApiResponse.of(
                url.isEmpty() ? replays.toEndpoint(uid, endpoint) : replays.toUrl(uid, url),
                replayed -> ApiResponse.ok(message(replayed.outcome()), ReplayJson.of(replayed)));
    }

    /** A replay that nobody answered was carried out, but succeeded in nothing. */
    private static String message(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Failed failed
                ? "Capture replayed without an answer: " + failed.message()
                : "Capture replayed successfully";
    }

    private static String text(JsonInput json, String field) {
        String text = json.text(field).map(String::strip).orElse(null);
        if (text != null && text.isEmpty()) {
            throw BadInput.ofBody(field + " must be a text that is not empty.");
        }
        return text == null ? "" : text;
    }
}
