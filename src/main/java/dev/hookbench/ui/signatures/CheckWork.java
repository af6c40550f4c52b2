package dev.hookbench.ui.signatures;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.Signatures.Candidate;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.signature.StoredSecrets;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check itself, off the FX thread: reads what is typed, judges the settings, verifies and searches for the cause. */
final class CheckWork {
    /** Stands for the scheme's own greatest age. */
    private static final Duration OWN = Duration.ofSeconds(-1);

    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final Signatures signatures;
    private final StoredSecrets stored;
    private final CheckReader reader;
    private final Messages messages;

    CheckWork(Signatures signatures, StoredSecrets stored, Messages messages) {
        this.signatures = signatures;
        this.stored = stored;
        this.messages = messages;
        this.reader = new CheckReader(messages);
    }

    /**
     * What came of it.
     *
     * @param taken the guess that was taken as no scheme was chosen; null otherwise
     */
    record Checked(@Nullable SchemeGuess taken, Outcome<CheckResult> outcome) {}

    /** What the request seems to be signed by; nothing while it cannot be read. */
    List<SchemeGuess> guesses(CheckOrder.Request typed) {
        return !typed.isBlank() && reader.request(typed) instanceof Outcome.Done<SignedRequest>(SignedRequest request)
                ? signatures.guess(request)
                : List.of();
    }

    /** Checks it; an interrupted thread ends the search. */
    Checked run(CheckOrder order, Instant clock) {
        List<Problem> faults = new ArrayList<>();
        SignedRequest request = take(reader.request(order.request()), faults);
        Instant now = take(reader.now(order.now(), clock), faults);
        Duration tolerance = take(reader.tolerance(order.tolerance(), OWN), faults);
        if (request == null || now == null || tolerance == null) {
            return new Checked(null, new Outcome.Refused<>(faults));
        }
        SchemeGuess taken = order.scheme().isEmpty()
                ? signatures.guess(request).stream().findFirst().orElse(null)
                : null;
        if (taken == null && order.scheme().isEmpty()) {
            return new Checked(null, refused(new Problem("scheme", "", messages.get("signatures.check.scheme.none"))));
        }
        List<Candidate> others = order.stored() ? stored.all() : List.of();
        Keys keys = keys(order, taken, others);
        SchemeSettings settings = new SchemeSettings(
                taken == null ? order.scheme() : taken.scheme().slug(),
                keys.secrets(),
                options(order, taken),
                tolerance.isNegative() ? null : tolerance);
        return new Checked(taken, verified(order, settings, keys.owners(), seen(order, settings, request), now));
    }

    private static <T> @Nullable T take(Outcome<T> outcome, List<Problem> faults) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> {
                faults.addAll(refused.problems());
                yield null;
            }
        };
    }

    private record Keys(List<SecretText> secrets, List<String> owners) {}

    /** What is stored stands in for secrets where none is typed. */
    private Keys keys(CheckOrder order, @Nullable SchemeGuess taken, List<Candidate> others) {
        String slug = taken == null ? order.scheme() : taken.scheme().slug();
        boolean takesSecrets = signatures.profiles().stream()
                .filter(profile -> profile.slug().equals(slug))
                .allMatch(SchemeProfile::hasSecrets);
        if (!takesSecrets || !order.secrets().isEmpty()) {
            return new Keys(takesSecrets ? order.secrets() : List.of(), List.of());
        }
        return new Keys(
                others.stream().map(Candidate::secret).toList(),
                others.stream().map(Candidate::owner).toList());
    }

    private static Map<String, String> options(CheckOrder order, @Nullable SchemeGuess taken) {
        Map<String, String> all = new HashMap<>(taken == null ? Map.of() : taken.options());
        all.putAll(order.options());
        return all;
    }

    /** The request with the URL as its sender has it. */
    private static SignedRequest seen(CheckOrder order, SchemeSettings settings, SignedRequest request) {
        CheckCapture capture = order.request().capture();
        if (order.request().input() == CheckInput.CAPTURE && capture != null) {
            return capture.capture().signed(settings, capture.body());
        }
        String url = settings.option(SchemeOption.URL, "");
        return url.isEmpty() ? request : request.withUrl(url);
    }

    private Outcome<CheckResult> verified(
            CheckOrder order, SchemeSettings settings, List<String> owners, SignedRequest request, Instant now) {
        List<Problem> problems = signatures.problems(settings);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        List<Candidate> others = order.stored() ? stored.all() : List.of();
        Search search = new Search(others, BUDGET, () -> Thread.currentThread().isInterrupted());
        Verification found = signatures.verify(request, settings, search, now);
        return new Outcome.Done<>(new CheckResult(
                settings,
                title(settings.scheme()),
                owners,
                found,
                found.verdict() instanceof Verdict.Invalid invalid ? signatures.fix(invalid) : null,
                now));
    }

    private String title(String slug) {
        Optional<SchemeProfile> profile = signatures.profiles().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst();
        return profile.map(one -> one.info().title()).orElse(slug);
    }

    private static Outcome<CheckResult> refused(Problem problem) {
        return new Outcome.Refused<>(List.of(problem));
    }
}
