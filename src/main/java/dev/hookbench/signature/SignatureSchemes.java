package dev.hookbench.signature;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.signature.guess.Guesses;
import dev.hookbench.signature.part.SignatureScheme;
import dev.hookbench.signature.scheme.Schemes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All signature schemes that Hookbench knows. */
public final class SignatureSchemes implements Signatures {
    /** Characters at the beginning of a name that make another one alike. */
    private static final int LIKENESS = 4;

    private final Map<String, SignatureScheme> schemes;
    private final Fixes fixes = new Fixes();

    /** Every scheme there is; stateless, may be shared between threads. */
    public SignatureSchemes() {
        schemes = Schemes.all().stream()
                .collect(Collectors.toUnmodifiableMap(scheme -> scheme.info().slug(), Function.identity()));
    }

    @Override
    public List<SchemeInfo> schemes() {
        return schemes.values().stream()
                .map(SignatureScheme::info)
                .sorted(Comparator.comparing(SchemeInfo::title))
                .toList();
    }

    @Override
    public List<SchemeProfile> profiles() {
        return schemes.values().stream()
                .map(SignatureScheme::profile)
                .sorted(Comparator.comparing(profile -> profile.info().title()))
                .toList();
    }

    @Override
    public List<Problem> problems(SchemeSettings settings) {
        return find(settings.scheme())
                .map(scheme -> scheme.problems(settings))
                .orElseGet(() -> List.of(new Problem("scheme", settings.scheme(), unknown(settings.scheme()) + ".")));
    }

    @Override
    public Verification verify(SignedRequest request, SchemeSettings settings, Search search, Instant now) {
        return find(settings.scheme())
                .map(scheme -> scheme.verify(request, settings, search, now))
                .orElseGet(() -> Verification.without(new Verdict.NotChecked(unknown(settings.scheme()))));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return find(settings.scheme())
                .orElseThrow(() -> new IllegalArgumentException(unknown(settings.scheme())))
                .sign(request, messageId, settings, now);
    }

    @Override
    public List<SchemeGuess> guess(SignedRequest request) {
        return Guesses.of(request).stream()
                .flatMap(clue -> find(clue.scheme()).map(scheme -> clue.guess(scheme.info())).stream())
                .toList();
    }

    @Override
    public Fix fix(Verdict.Invalid invalid) {
        return fixes.of(invalid);
    }

    private Optional<SignatureScheme> find(String slug) {
        return Optional.ofNullable(schemes.get(slug));
    }

    /** Names those that begin alike, or all where none does. */
    private String unknown(String slug) {
        String beginning = slug.substring(0, Math.min(slug.length(), LIKENESS));
        List<String> alike = schemes.keySet().stream()
                .filter(known -> known.startsWith(beginning))
                .toList();
        return (alike.isEmpty() ? schemes.keySet() : alike)
                .stream()
                        .sorted()
                        .collect(Collectors.joining(", ", "scheme: \"" + slug + "\" is not known; use one of ", ""));
    }
}
