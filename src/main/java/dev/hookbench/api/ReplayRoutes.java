package dev.hookbench.api;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The route that sends a capture again. */
final class ReplayRoutes {
    private final CaptureIndex captures;
    private final ReplayCommands replays;

    ReplayRoutes(CaptureIndex captures, ReplayCommands replays) {
        this.captures = captures;
        this.replays = replays;
    }

    /** Its part of the table. */
    List<Route> routes() {
        return List.of(new Route("POST", "/api/v1/captures/{uid}/replay", Scope.SEND, this::replay));
    }

    private ApiResponse replay(ApiRequest request) {
        Map<String, @Nullable Object> json = request.json();
        String url = text(json, "url");
        String endpoint = text(json, "endpoint_id");
        if (url.isEmpty() == endpoint.isEmpty()) {
            throw new BadInput("Give exactly one of url and endpoint_id: where the capture is to be sent.");
        }
        String uid = request.path("uid");
        if (captures.find(uid).isEmpty()) {
            return CaptureRoutes.unknown(uid);
        }
        return answer(url.isEmpty() ? replays.toEndpoint(uid, endpoint) : replays.toUrl(uid, url));
    }

    private static ApiResponse answer(Outcome<Replayed> outcome) {
        return switch (outcome) {
            case Outcome.Done<Replayed> done ->
                ApiResponse.ok(message(done.value().outcome()), ReplayJson.of(done.value()));
            case Outcome.Refused<Replayed> refused ->
                ApiResponse.failure(
                        400,
                        refused.problems().stream().map(ReplayRoutes::sentence).collect(Collectors.joining(" ")));
        };
    }

    /** A replay that nobody answered was carried out, but succeeded in nothing. */
    private static String message(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Failed failed
                ? "Capture replayed without an answer: " + failed.message()
                : "Capture replayed successfully";
    }

    /** The field and what is wrong with it; most messages begin with the field themselves. */
    private static String sentence(Problem problem) {
        return problem.message().startsWith(problem.field())
                ? problem.message()
                : problem.field() + ": " + problem.message();
    }

    private static String text(Map<String, @Nullable Object> json, String field) {
        Object value = json.get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new BadInput(field + " must be a text that is not empty.");
    }
}
