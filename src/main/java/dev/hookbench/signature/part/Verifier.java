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
        Digests digests = Digests.of(keyring, signed, request);
        List<Check> checks = checks(signed, digests, keyring);
        Stamp stamp = signed.stamp();
        Duration tolerance = stamp == null ? null : tolerance(stamp);
        Verdict verdict = anyMatches(checks)
                ? fitting(stamp, tolerance)
                : new Detective()
                        .explain(new Case(keyring, signed, settings.secrets(), Hunt.begin(search)))
                        .verdict(slug());
        return new Verification(
                verdict,
                digests.contents().getFirst().parts(),
                checks,
                digests.header(signed.lead()),
                stamp == null ? null : stamp.age(now),
                tolerance);
    }

    private static boolean anyMatches(List<Check> checks) {
        for (Check check : checks) {
            if (check.matches()) {
                return true;
            }
        }
        return false;
    }

    private Verdict fitting(@Nullable Stamp stamp, @Nullable Duration tolerance) {
        Optional<Finding> objection = scheme.objection(request, settings, now);
        if (objection.isEmpty() && stamp != null && tolerance != null) {
            objection = stamp.objection(now, tolerance);
        }
        return objection.map(finding -> finding.verdict(slug())).orElseGet(() -> new Verdict.Valid(slug()));
    }

    private static List<Check> checks(Signed signed, Digests digests, Keyring keyring) {
        List<Check> checks = new ArrayList<>();
        for (int lock = 0; lock < keyring.locks().size(); lock++) {
            for (int content = 0; content < digests.contents().size(); content++) {
                for (Received value : signed.values()) {
                    checks.add(new Check(
                            value.label(),
                            value.text(),
                            lock,
                            digests.expected(lock, content),
                            signed.pairing().allows(lock, value.label())
                                    && digests.matches(lock, content, value.text())));
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
