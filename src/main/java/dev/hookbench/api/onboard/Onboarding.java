package dev.hookbench.api.onboard;

import dev.hookbench.api.project.ProjectConfig;
import dev.hookbench.dispatch.endpoint.EndpointCheck;
import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import java.util.ArrayList;
import java.util.List;

/** Makes an endpoint and its subscription of each row that is sound, and tells of each that is not; never half of a row. */
public final class Onboarding {
    private final EndpointCommands endpoints;
    private final SubscriptionCommands subscriptions;
    private final ProjectConfig config;

    /** By those commands, with what the project sets for endpoints that set nothing of their own. */
    public Onboarding(EndpointCommands endpoints, SubscriptionCommands subscriptions, ProjectConfig config) {
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.config = config;
    }

    /** Everything that is wrong with a row; nothing is made. */
    List<Problem> problems(OnboardRow row) {
        if (!row.faults().isEmpty()) {
            return row.faults();
        }
        List<Problem> problems = new ArrayList<>();
        boolean hasUser = !row.text("auth_username").isEmpty();
        if (hasUser == row.text("auth_password").isEmpty()) {
            String missing = hasUser ? "auth_password" : "auth_username";
            problems.add(new Problem(
                    missing, "", missing + " is missing: give both auth_username and auth_password, or neither."));
        }
        problems.addAll(EndpointCheck.problems(draft(row), null));
        config.refusal(row.text("url"))
                .map(why -> new Problem("url", row.text("url"), why))
                .ifPresent(problems::add);
        Addressing.problems(eventTypes(row)).stream()
                .map(problem -> new Problem(
                        "event_type", problem.value(), problem.message().replace(problem.field(), "event_type")))
                .forEach(problems::add);
        return problems;
    }

    /** Makes what a row says; why not, empty if it was made. An endpoint whose subscription is refused is removed again. */
    List<Problem> make(OnboardRow row) {
        List<Problem> problems = problems(row);
        return problems.isEmpty() ? made(row, endpoints.create(draft(row))) : problems;
    }

    private List<Problem> made(OnboardRow row, Outcome<Endpoint> made) {
        return switch (made) {
            case Outcome.Refused<Endpoint> refused -> refused.problems();
            case Outcome.Done<Endpoint> done -> {
                Outcome<Subscription> subscription = subscriptions.create(new SubscriptionDraft(
                        row.text("name"), done.value().uid(), "", eventTypes(row), ContentFilter.none(), ""));
                if (!subscription.reasons().isEmpty()) {
                    endpoints.delete(done.value().uid());
                }
                yield subscription.reasons();
            }
        };
    }

    private static List<String> eventTypes(OnboardRow row) {
        String type = row.text("event_type");
        return List.of(type.isEmpty() ? EventType.ANY : type);
    }

    private EndpointDraft draft(OnboardRow row) {
        RetryPlan plan = config.strategy();
        EndpointDraft usual = EndpointDraft.of(row.text("name"), row.text("url"));
        boolean knows = !row.text("auth_username").isEmpty()
                && !row.text("auth_password").isEmpty();
        return new EndpointDraft(
                usual.name(),
                usual.url(),
                "",
                "",
                usual.httpTimeout(),
                knows
                        ? new Authentication.Basic(row.text("auth_username"), SecretText.of(row.text("auth_password")))
                        : new Authentication.None(),
                new SignaturePlan(SignaturePlan.Kind.ADVANCED, config.signatureHeader(), config.signatureVersions()),
                plan.strategy(),
                Long.toString(plan.interval().toSeconds()),
                Integer.toString(plan.attempts()),
                usual.options(),
                null);
    }
}
