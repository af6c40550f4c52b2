package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes that try filters on samples ({@code convoy.md} 9.3). Convoy's {@code test_filter} answers a bare truth value;
 * {@code /filters/explain}, which is ours, answers the same with its reasons.
 */
final class FilterTestRoutes {
    private static final Schema TRIED =
            Schema.object().has("request", ConditionsInput.SAMPLE).has("schema", ConditionsInput.SCHEMA);
    private static final Schema CONDITION = Schema.object()
            .has("part", Schema.word("event_type", "headers", "body", "query", "path"))
            .has("text", Schema.text())
            .has("holds", Schema.flag())
            .has("explanation", Schema.text().says("Why it holds or not."));
    private static final Schema VERDICT = Schema.object()
            .has("is_match", Schema.flag())
            .has("conditions", Schema.list(CONDITION))
            .has(
                    "convoy",
                    Schema.object()
                            .has("decision", Schema.word("match", "no_match", "error"))
                            .has("differs", Schema.flag().says("Whether Convoy decides otherwise."))
                            .has("explanation", Schema.text()))
            .named("FilterVerdict");

    private final SubscriptionCommands commands;

    FilterTestRoutes(SubscriptionCommands commands) {
        this.commands = commands;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.SUBSCRIPTIONS)
                .add(
                        "POST",
                        "/subscriptions/test_filter",
                        Scope.READ,
                        this::convoyTest,
                        Operation.named("testFilterConditions", "Try conditions on a request")
                                .says("POST /api/v1/filters/explain takes the same and answers why.")
                                .takes(TRIED)
                                .answers(200, Schema.flag()))
                .add(
                        "POST",
                        FilterRoutes.ALL + "/test/{eventType}",
                        Scope.READ,
                        this::ofType,
                        Operation.named("testFilter", "Try what a subscription has for an event type")
                                .takes(Schema.object()
                                        .may("payload", Schema.any())
                                        .may("request", ConditionsInput.SAMPLE))
                                .answers(200, VERDICT))
                .and(RouteList.own(ApiTag.SUBSCRIPTIONS)
                        .add(
                                "POST",
                                "/filters/explain",
                                Scope.READ,
                                this::explain,
                                Operation.named("explainFilter", "Try conditions on a request and tell why")
                                        .takes(TRIED)
                                        .answers(200, VERDICT)))
                .routes();
    }

    private ApiResponse convoyTest(ApiRequest request) {
        return ApiResponse.of(
                tried(request), verdict -> ApiResponse.ok("Filter validated successfully", verdict.matches()));
    }

    private ApiResponse explain(ApiRequest request) {
        return ApiResponse.of(tried(request), verdict -> ApiResponse.ok("Filter test completed", json(verdict)));
    }

    private ApiResponse ofType(ApiRequest request) {
        return ApiResponse.of(
                commands.testFilter(
                        request.path("subscriptionID"), eventType(request), ConditionsInput.test(request.json())),
                verdict -> ApiResponse.ok("Filter test completed", json(verdict)));
    }

    /** Types such as {@code orders/created} are sent with %2F, the one escape that the server leaves in a path. */
    private static String eventType(ApiRequest request) {
        return request.path("eventType").replaceAll("(?i)%2f", "/");
    }

    private Outcome<FilterVerdict> tried(ApiRequest request) {
        JsonInput json = request.json();
        return commands.testFilter(
                ConditionsInput.read(part(json, "schema"), ContentFilter.none()),
                ConditionsInput.sample(part(json, "request")));
    }

    private static JsonInput part(JsonInput json, String field) {
        return json.object(field)
                .orElseThrow(() -> BadInput.ofBody(
                        field + " is missing: give an object with body, headers, query and path, or some of them."));
    }

    private static Map<String, @Nullable Object> json(FilterVerdict verdict) {
        return Json.object(
                "is_match",
                verdict.matches(),
                "conditions",
                verdict.conditions().stream()
                        .map(condition -> Json.object(
                                "part", condition.part(),
                                "text", condition.text(),
                                "holds", condition.holds(),
                                "explanation", condition.explanation()))
                        .toList(),
                "convoy",
                Json.object(
                        "decision", ApiText.lower(verdict.convoy().decision()),
                        "differs", verdict.convoy().differs(),
                        "explanation", verdict.convoy().explanation()));
    }
}
