package dev.hookbench.api.system;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import java.util.List;

/** Convoy's routes that run JavaScript, which Hookbench refuses with the reason. */
public final class FunctionRoutes {
    private FunctionRoutes() {}

    /** Their part of the table. */
    public static List<Route> routes() {
        Schema body = Schema.object()
                .may("payload", Schema.any())
                .may("function", Schema.text())
                .may("type", Schema.text());
        return RouteList.convoy(ApiTag.FUNCTIONS)
                .add(
                        "POST",
                        "/subscriptions/test_function",
                        Scope.READ,
                        _ -> refusal(),
                        Operation.named("testSubscriptionFunction", "Refused: functions are not run")
                                .takes(body)
                                .refuses(501)
                                .answers(never()))
                .add(
                        "POST",
                        "/sources/test_function",
                        Scope.READ,
                        _ -> refusal(),
                        Operation.named("testSourceFunction", "Refused: functions are not run")
                                .takes(body)
                                .refuses(501)
                                .answers(never()))
                .routes();
    }

    /** That functions are not run, and what there is instead. */
    public static ApiResponse refusal() {
        return ApiResponse.failure(
                501,
                "Hookbench runs no JavaScript: code that comes with data could do anything on your machine. Use filters to"
                        + " choose events, and edit payloads when you send or replay them.");
    }

    /** Convoy's answer stands in the document for its clients' sake. */
    private static Operation.Answer never() {
        Schema run = Schema.object()
                .has("payload", Schema.any())
                .has("log", Schema.list(Schema.text()))
                .named("FunctionResult");
        return new Operation.Answer(200, "Never: functions are not run.", run, Operation.Answer.Kind.ENVELOPE);
    }
}
