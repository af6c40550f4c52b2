package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Refused;
import dev.hookbench.signature.part.Reading.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one request by one scheme: every value against every secret first, the time afterwards. */
final class Verifier {
    private final SignatureScheme scheme;
    private final SignedRequest request;
    private final SchemeSettings settings;
    private final Instant now;

    Verifier(SignatureScheme scheme, SignedRequest request, SchemeSettings settings, Instant now) {
        this.scheme = scheme;
        this.request = request;
        this.settings = settings;
        this.now = now;
    }

    Verification verify(Search search) {
        Optional<String> missing = scheme.missing(settings);
        if (missing.isPresent()) {
            return notChecked(missing.get());
        }
        Keyring keyring;
        Reading reading;
        try {
            keyring = scheme.keyring(settings, request);
            reading = scheme.read(request, settings);
        } catch (IllegalArgumentException e) {
            return notChecked("The setting " + e.getMessage() + ".");
        }
        return switch (reading) {
            case Refused refused -> Verification.without(refused.finding().verdict(slug()));
            case Signed signed -> judged(signed, keyring, search);
        };
    }

    private Verification judged(Signed signed, Keyring keyring, Search search) {
        List<Content> contents = signed.composers().stream()
                .map(composer -> composer.of(request))
                .toList();
        List<Check> checks = checks(signed, contents, keyring);
        Stamp stamp = signed.stamp();
        Duration tolerance = stamp == null ? null : tolerance(stamp);
        Verdict verdict = checks.stream().anyMatch(Check::matches)
                ? fitting(stamp, tolerance)
                : new Detective()
                        .explain(new Case(keyring, signed, settings.secrets(), Hunt.begin(search)))
                        .verdict(slug());
        return new Verification(
                verdict,
                contents.getFirst().parts(),
                checks,
                expected(signed, contents.getFirst(), keyring),
                stamp == null ? null : stamp.age(now),
                tolerance);
    }

    private static String expected(Signed signed, Content content, Keyring keyring) {
        return keyring.locks().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(lock -> lock.expected(content))
                .map(digest -> signed.lead() + keyring.encoding().encode(digest))
                .orElse("");
    }

    private Verdict fitting(@Nullable Stamp stamp, @Nullable Duration tolerance) {
        Optional<Finding> objection = scheme.objection(request, settings, now);
        if (objection.isEmpty() && stamp != null && tolerance != null) {
            objection = stamp.objection(now, tolerance);
        }
        return objection.map(finding -> finding.verdict(slug())).orElseGet(() -> new Verdict.Valid(slug()));
    }

    private static List<Check> checks(Signed signed, List<Content> contents, Keyring keyring) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < keyring.locks().size(); i++) {
            Optional<Lock> lock = keyring.locks().get(i);
            for (Content content : contents) {
                String expected = lock.flatMap(key -> key.expected(content))
                        .map(keyring.encoding()::encode)
                        .orElse("");
                for (Received value : signed.values()) {
                    boolean matches = lock.isPresent()
                            && signed.pairing().allows(i, value.label())
                            && keyring.matches(lock.get(), content, expected, value.text());
                    checks.add(new Check(value.label(), value.text(), i, expected, matches));
                }
            }
        }
        return checks;
    }

    private @Nullable Duration tolerance(Stamp stamp) {
        Duration own = settings.tolerance();
        return own == null ? stamp.freshness().tolerance() : own;
    }

    private static Verification notChecked(String why) {
        return Verification.without(new Verdict.NotChecked(why));
    }

    private String slug() {
        return scheme.info().slug();
    }
}
