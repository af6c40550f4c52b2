package dev.hookbench.api.onboard;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The route that makes many endpoints with their subscriptions at once ({@code convoy.md} 10.2). Convoy makes none if one row
 * is wrong; here the others are made, and each wrong row is told.
 */
public final class OnboardRoutes {
    private static final int TOLD = 5;

    private static final Schema ITEM = Schema.object()
            .has("name", Schema.text())
            .has("url", Schema.text())
            .may("event_type", Schema.text().says("Every type where it is left out."))
            .may("auth_username", Schema.text())
            .may("auth_password", Schema.text());

    private static final Schema ERROR = Schema.object()
            .has("row", Schema.integer().says("Number of the item, from 1."))
            .may("line", Schema.integer().says("Of the CSV file, from 1; its header is a line too."))
            .has("field", Schema.text())
            .has("value", Schema.text().says("As given; empty for secrets."))
            .has("message", Schema.text().says("What is wrong, and the cure."))
            .named("OnboardError");

    private static final Schema CHECKED = Schema.object()
            .has("total_rows", Schema.integer())
            .has("valid_count", Schema.integer())
            .has("errors", Schema.list(ERROR))
            .named("OnboardCheck");

    private static final Schema MADE = Schema.object()
            .has("batch_count", Schema.integer().says("Always 1: all of it was done when this is answered."))
            .has("total_items", Schema.integer())
            .has("created_count", Schema.integer())
            .has("message", Schema.text())
            .has("errors", Schema.list(ERROR))
            .named("Onboarded");

    private final Onboarding onboarding;

    /** The route over that onboarding. */
    public OnboardRoutes(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /** Its part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.ONBOARDING)
                .add(
                        "POST",
                        "/onboard",
                        Scope.ADMIN,
                        this::onboard,
                        Operation.named("bulkOnboard", "Make many endpoints with their subscriptions")
                                .says(
                                        "At most 1,000, as JSON, as CSV with a header line, or as CSV in the part file of a form."
                                                + " Rows that are sound are made whole, each wrong one is told.")
                                .query("dry_run", "true to check only; nothing is made.")
                                .takes(Schema.object().has("items", Schema.list(ITEM)))
                                .takesToo("text/csv")
                                .takesToo("multipart/form-data")
                                .answers(202, MADE)
                                .answersToo(200, CHECKED))
                .routes();
    }

    /** A row with what is wrong with it. */
    private record Wrong(OnboardRow row, List<Problem> problems) {}

    private ApiResponse onboard(ApiRequest request) {
        boolean dry = isDry(request);
        List<OnboardRow> rows = OnboardRows.read(request);
        Function<OnboardRow, List<Problem>> treat = dry ? onboarding::problems : onboarding::make;
        List<Wrong> wrong = new ArrayList<>();
        for (OnboardRow row : rows) {
            List<Problem> problems = treat.apply(row);
            if (!problems.isEmpty()) {
                wrong.add(new Wrong(row, problems));
            }
        }
        int sound = rows.size() - wrong.size();
        if (dry) {
            return ApiResponse.ok(
                    "Dry run validation complete",
                    Json.object("total_rows", rows.size(), "valid_count", sound, "errors", errors(wrong)));
        }
        if (sound == 0) {
            return ApiResponse.failure(400, "Validation failed, nothing was made. " + words(wrong));
        }
        return ApiResponse.accepted(
                "Bulk onboard request accepted",
                Json.object(
                        "batch_count", 1,
                        "total_items", rows.size(),
                        "created_count", sound,
                        "message", summary(sound, wrong),
                        "errors", errors(wrong)));
    }

    private static boolean isDry(ApiRequest request) {
        String text = request.query("dry_run").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadInput("dry_run " + text + " is neither true nor false; give one of them.");
        }
        return text.equals("true");
    }

    private static String summary(int sound, List<Wrong> wrong) {
        String made = sound
                + (sound == 1
                        ? " endpoint was made with its subscription."
                        : " endpoints were made, each with its subscription.");
        return wrong.isEmpty() ? made : made + " Mend these rows and send them alone: " + words(wrong);
    }

    private static String words(List<Wrong> wrong) {
        String first = wrong.stream()
                .limit(TOLD)
                .map(one -> "Row " + one.row().number() + ": "
                        + one.problems().getFirst().message())
                .collect(Collectors.joining(" "));
        return wrong.size() <= TOLD ? first : first + " And " + (wrong.size() - TOLD) + " more.";
    }

    private static List<Map<String, @Nullable Object>> errors(List<Wrong> wrong) {
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        for (Wrong one : wrong) {
            for (Problem problem : one.problems()) {
                Map<String, @Nullable Object> error =
                        Json.object("row", one.row().number());
                if (one.row().line() > 0) {
                    error.put("line", one.row().line());
                }
                error.put("field", problem.field());
                error.put("value", problem.value());
                error.put("message", problem.message());
                errors.add(error);
            }
        }
        return errors;
    }
}
