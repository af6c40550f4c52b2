package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All signature schemes that Hookbench knows. */
public final class SignatureSchemes implements Signatures {
    private final List<SignatureScheme> schemes;

    /** Every scheme there is; stateless, may be shared between threads. */
    public SignatureSchemes() {
        ConvoyAdvanced advanced = new ConvoyAdvanced();
        schemes = List.of(advanced, new ConvoySimple(advanced), new StandardWebhooks(), new GitHub(), new Stripe());
    }

    @Override
    public List<SchemeInfo> schemes() {
        return schemes.stream()
                .map(SignatureScheme::info)
                .sorted(Comparator.comparing(SchemeInfo::title))
                .toList();
    }

    @Override
    public Verification verify(SignedRequest request, SchemeSettings settings, Instant now) {
        return find(settings.scheme())
                .map(scheme -> scheme.verify(request, settings, now))
                .orElseGet(() -> new Verification(
                        new Verdict.NotChecked(unknown(settings.scheme())), List.of(), List.of(), null, null));
    }

    @Override
    public Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        return find(settings.scheme())
                .orElseThrow(() -> new IllegalArgumentException(unknown(settings.scheme())))
                .sign(body, messageId, settings, now);
    }

    private Optional<SignatureScheme> find(String slug) {
        return schemes.stream()
                .filter(scheme -> scheme.info().slug().equals(slug))
                .findFirst();
    }

    private String unknown(String slug) {
        return schemes.stream()
                .map(scheme -> scheme.info().slug())
                .sorted()
                .collect(Collectors.joining(", ", "scheme: \"" + slug + "\" is not known; use one of ", ""));
    }
}
