package dev.hookbench.api.capture;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Operation.Answer;
import dev.hookbench.api.route.Operation.Parameter;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The routes that show captures. */
public final class CaptureRoutes {
    private static final Set<String> VERDICTS = Set.of("valid", "invalid", "not_checked");
    private static final Pattern STATUS = Pattern.compile("[1-9]([0-9][0-9]|xx)");

    private final CaptureIndex captures;
    private final CaptureCommands commands;

    /** The routes over those captures. */
    public CaptureRoutes(CaptureIndex captures, CaptureCommands commands) {
        this.captures = captures;
        this.commands = commands;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.CAPTURES)
                .add(
                        "GET",
                        "/captures",
                        Scope.READ,
                        this::list,
                        Operation.named("listCaptures", "List the requests that were received")
                                .query("inbox", "Slug of the inbox.")
                                .query("method", "HTTP method.")
                                .query(new Parameter(
                                        "verdict",
                                        "What the signature check found.",
                                        Schema.word("valid", "invalid", "not_checked"),
                                        false))
                                .query("status", "Status answered: three digits such as 404, or 4xx.")
                                .query("q", "Part of the target or of the event type.")
                                .paged(CaptureJson.SCHEMA))
                .add(
                        "GET",
                        "/captures/{uid}",
                        Scope.READ,
                        this::one,
                        Operation.named("getCapture", "Give a capture").answers(200, CaptureJson.SCHEMA))
                .add(
                        "GET",
                        "/captures/{uid}/body",
                        Scope.READ,
                        this::body,
                        Operation.named("getCaptureBody", "Give the exact bytes of a capture's body")
                                .answers(new Answer(200, "The bytes.", Schema.any(), Answer.Kind.BYTES)))
                .add(
                        "DELETE",
                        "/captures/{uid}",
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteCapture", "Remove a capture").answers(200, Schema.nothing()))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        CaptureFilter filter = filter(request);
        return ApiResponse.ok(
                "Captures fetched successfully",
                Paging.of(request).page(part -> captures.page(filter, part), CaptureRow::uid, this::json));
    }

    /** A capture that is deleted while the page is made leaves its id. */
    private Map<String, @Nullable Object> json(CaptureRow row) {
        return captures.find(row.uid()).map(CaptureJson::of).orElseGet(() -> Json.object("uid", row.uid()));
    }

    private static CaptureFilter filter(ApiRequest request) {
        String verdict = request.query("verdict").orElse(null);
        if (verdict != null && !VERDICTS.contains(verdict)) {
            throw new BadInput("verdict " + verdict + " is unknown; use valid, invalid or not_checked.");
        }
        String status = request.query("status")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse(null);
        if (status != null && !STATUS.matcher(status).matches()) {
            throw new BadInput("status " + status + " is not a status; use three digits such as 404, or 4xx.");
        }
        return new CaptureFilter(
                request.query("inbox").orElse(null),
                request.query("method").orElse(null),
                verdict,
                status,
                request.query("q").orElse(null));
    }

    private ApiResponse one(ApiRequest request) {
        return withCapture(request, capture -> ApiResponse.ok("Capture fetched successfully", CaptureJson.of(capture)));
    }

    private ApiResponse body(ApiRequest request) {
        return withCapture(
                request, capture -> new ApiResponse.Download(capture.body(), "capture-" + capture.uid() + ".bin"));
    }

    private ApiResponse delete(ApiRequest request) {
        return withCapture(
                request,
                capture -> ApiResponse.of(
                        commands.delete(capture.uid()), _ -> ApiResponse.ok("Capture deleted successfully", null)));
    }

    private ApiResponse withCapture(ApiRequest request, Function<Capture, ApiResponse> answer) {
        String uid = request.path("uid");
        return captures.find(uid).map(answer).orElseGet(() -> unknown(uid));
    }

    /** That there is no such capture. */
    static ApiResponse unknown(String uid) {
        return ApiResponse.failure(404, "There is no capture " + uid + "; GET /api/v1/captures lists them.");
    }
}
