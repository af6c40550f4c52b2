package dev.hookbench.api.endpoint;

import dev.hookbench.api.project.ProjectConfig;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.GoDuration;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.RetryInput;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads endpoints to be made or changed, in the names of all versions. What a change leaves out stays as it is, the
 * authentication too, which Convoy erases.
 */
final class EndpointInput {
    private static final long MAX_SECONDS = 1_000_000;

    private final JsonInput json;
    private final ProjectConfig config;

    private EndpointInput(ApiRequest request, ProjectConfig config) {
        this.json = request.json();
        this.config = config;
    }

    /** An endpoint to be made. */
    static EndpointDraft ofNew(ApiRequest request, ProjectConfig config) {
        EndpointInput input = new EndpointInput(request, config);
        RetryPlan plan = config.strategy();
        Kind usual = request.version().hasNumbers() ? Kind.ADVANCED : Kind.SIMPLE;
        EndpointDraft usualDraft = EndpointDraft.of("", "")
                .withSignature(new SignaturePlan(usual, config.signatureHeader(), config.signatureVersions()))
                .withOptions(OptionsDraft.defaults());
        EndpointDraft draft = input.read(usualDraft, plan);
        Authentication authentication = AuthenticationInput.read(input.json);
        return draft.withAuthentication(authentication == null ? new Authentication.None() : authentication)
                .withSecret(input.json
                        .text("secret")
                        .filter(secret -> !secret.isEmpty())
                        .map(SecretText::of)
                        .orElse(null));
    }

    /** What {@code before} is to become. */
    static EndpointDraft ofChange(ApiRequest request, Endpoint before, ProjectConfig config) {
        EndpointInput input = new EndpointInput(request, config);
        return input.read(EndpointDraft.of(before), before.retryPlan())
                .withAuthentication(AuthenticationInput.read(input.json));
    }

    private EndpointDraft read(EndpointDraft before, RetryPlan planBefore) {
        String url = json.text("url", "target_url").orElse("");
        config.refusal(url).ifPresent(why -> {
            throw BadInput.ofBody(why);
        });
        OptionsDraft options = before.options() == null ? OptionsDraft.defaults() : before.options();
        RetryPlan plan = RetryInput.read(json, planBefore);
        return new EndpointDraft(
                json.text("name", "title").orElse(""),
                url,
                json.text("owner_id").filter(owner -> !owner.isEmpty()).orElse(before.ownerId()),
                json.text("description").orElse(before.description()),
                timeout(before.httpTimeout()),
                null,
                signature(before.signature()),
                plan.strategy(),
                Long.toString(plan.interval().toSeconds()),
                Integer.toString(plan.attempts()),
                OptionsInput.read(json, options),
                null);
    }

    /** 0 leaves it, as in Convoy. */
    private String timeout(String before) {
        return GoDuration.seconds(json, "http_timeout", MAX_SECONDS)
                .filter(seconds -> seconds != 0)
                .map(String::valueOf)
                .orElse(before);
    }

    private SignaturePlan signature(SignaturePlan before) {
        JsonInput own = json.object("signature").orElse(null);
        Kind kind = json.flag("advanced_signatures")
                .map(advanced -> advanced ? Kind.ADVANCED : Kind.SIMPLE)
                .filter(asked -> before.kind() != Kind.STANDARD_WEBHOOKS || asked == Kind.SIMPLE)
                .orElse(before.kind());
        if (own == null) {
            return new SignaturePlan(kind, before.header(), before.versions());
        }
        List<String> kinds = Arrays.stream(Kind.values()).map(ApiText::lower).toList();
        return new SignaturePlan(
                own.choice("kind", kinds)
                        .map(word -> Kind.values()[kinds.indexOf(word)])
                        .orElse(kind),
                own.text("header").orElse(before.header()),
                versions(own, before.versions()));
    }

    /** The versions of a signature; those of before where none are given. */
    static List<Version> versions(JsonInput json, List<Version> before) {
        List<Version> versions = new ArrayList<>();
        for (JsonInput version : json.objects("versions").orElse(List.of())) {
            versions.add(new Version(
                    version.text("hash").orElse(Version.DEFAULT.hash()),
                    version.text("encoding").orElse(Version.DEFAULT.encoding())));
        }
        return versions.isEmpty() ? before : versions;
    }
}
