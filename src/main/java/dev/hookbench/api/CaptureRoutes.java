package dev.hookbench.api;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The routes that show captures. */
final class CaptureRoutes {
    private static final Set<String> VERDICTS = Set.of("valid", "invalid", "not_checked");
    private static final Pattern STATUS = Pattern.compile("[1-9]([0-9][0-9]|xx)");

    private final CaptureIndex captures;

    CaptureRoutes(CaptureIndex captures) {
        this.captures = captures;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return List.of(
                new Route("GET", "/api/v1/captures", Scope.READ, this::list),
                new Route("GET", "/api/v1/captures/{uid}", Scope.READ, this::one),
                new Route("GET", "/api/v1/captures/{uid}/body", Scope.READ, this::body));
    }

    private ApiResponse list(ApiRequest request) {
        CaptureFilter filter = filter(request);
        Paging paging = Paging.of(request);
        Page<CaptureRow> page = paging.fetch(part -> captures.page(filter, part));
        List<Map<String, @Nullable Object>> content = page.rows().stream()
                .map(row -> captures.find(row.uid()))
                .flatMap(Optional::stream)
                .map(CaptureJson::of)
                .toList();
        return ApiResponse.ok("Captures fetched successfully", paging.data(content, page, CaptureRow::uid));
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

    private ApiResponse withCapture(ApiRequest request, Function<Capture, ApiResponse> answer) {
        String uid = request.path("uid");
        return captures.find(uid).map(answer).orElseGet(() -> unknown(uid));
    }

    /** That there is no such capture. */
    static ApiResponse unknown(String uid) {
        return ApiResponse.failure(404, "There is no capture " + uid + "; GET /api/v1/captures lists them.");
    }
}
