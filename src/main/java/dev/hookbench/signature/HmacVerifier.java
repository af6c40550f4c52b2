package dev.hookbench.signature;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.signature.Reading.Received;
import dev.hookbench.signature.Reading.Refused;
import dev.hookbench.signature.Reading.Signed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks one request by one HMAC scheme: every value against every secret first, the time afterwards. */
final class HmacVerifier {
    private final HmacScheme scheme;
    private final SignedRequest request;
    private final SchemeSettings settings;
    private final Instant now;

    HmacVerifier(HmacScheme scheme, SignedRequest request, SchemeSettings settings, Instant now) {
        this.scheme = scheme;
        this.request = request;
        this.settings = settings;
        this.now = now;
    }

    Verification verify() {
        if (settings.secrets().stream().allMatch(SecretText::isEmpty)) {
            return notChecked(
                    settings.secrets().isEmpty()
                            ? "No secret is set. Enter the secret that the sender signs with."
                            : "The secret is empty. Enter the secret that the sender signs with.");
        }
        Recipe recipe;
        Reading reading;
        try {
            recipe = scheme.recipe(settings);
            reading = scheme.read(request, settings);
        } catch (IllegalArgumentException e) {
            return notChecked("The setting " + e.getMessage() + ".");
        }
        return switch (reading) {
            case Refused refused ->
                new Verification(refused.finding().verdict(slug()), List.of(), List.of(), null, null);
            case Signed signed -> judged(signed, recipe);
        };
    }

    private Verification judged(Signed signed, Recipe recipe) {
        List<Check> checks = checks(signed, recipe);
        Stamp stamp = signed.stamp();
        Duration tolerance = stamp == null ? null : tolerance(stamp);
        Verdict verdict = checks.stream().anyMatch(Check::matches)
                ? fitting(stamp, tolerance)
                : new Detective()
                        .explain(new Case(recipe, signed, settings.secrets()))
                        .verdict(slug());
        return new Verification(
                verdict, signed.content().parts(), checks, stamp == null ? null : stamp.age(now), tolerance);
    }

    private Verdict fitting(@Nullable Stamp stamp, @Nullable Duration tolerance) {
        if (scheme.refusesEmptyBody() && request.body().length == 0) {
            return new Finding(
                            "malformed_body",
                            "body_empty",
                            "The signature fits, but the body is empty and the provider's library refuses that."
                                    + " Send a body.")
                    .verdict(slug());
        }
        if (stamp == null || tolerance == null) {
            return new Verdict.Valid(slug());
        }
        return stamp.objection(now, tolerance)
                .map(finding -> finding.verdict(slug()))
                .orElseGet(() -> new Verdict.Valid(slug()));
    }

    private List<Check> checks(Signed signed, Recipe recipe) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < settings.secrets().size(); i++) {
            String expected = recipe.keyForm()
                    .key(settings.secrets().get(i).reveal())
                    .map(key -> recipe.digest(key, signed.content()))
                    .orElse("");
            for (Received value : signed.values()) {
                checks.add(new Check(value.label(), value.text(), i, expected, same(expected, value.text())));
            }
        }
        return checks;
    }

    /** A secret that can be no key has an empty expectation, which nothing fits. */
    private static boolean same(String expected, String received) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
    }

    private Duration tolerance(Stamp stamp) {
        Duration own = settings.tolerance();
        return own == null ? stamp.freshness().tolerance() : own;
    }

    private Verification notChecked(String why) {
        return new Verification(new Verdict.NotChecked(why), List.of(), List.of(), null, null);
    }

    private String slug() {
        return scheme.info().slug();
    }
}
