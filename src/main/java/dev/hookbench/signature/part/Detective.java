package dev.hookbench.signature.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out why a signature does not fit: undoes the usual mistakes one at a time and names the first that makes the
 * digest match. It never guesses: what it names has been computed, or is plain from the form of the secret or the header.
 */
final class Detective {
    private static final List<Lead> LEADS = List.of(
            new SecretLead(),
            new AlgorithmLead(),
            new ContentLead(),
            new OwnerLead(),
            RequestLead.ofOneChange(),
            new BodyLead(),
            RequestLead.ofSeveralChanges());

    /** The reason that the request is refused for. */
    Finding explain(Case given) {
        return find(given).orElseGet(() -> LastResort.finding(given, given.digests()));
    }

    /** The mistake that explains all, if there is one. */
    Optional<Finding> find(Case given) {
        List<DigestForm> received = given.digests();
        return Stream.<Stream<Finding>>of(otherForm(given, received), mistakes(given, received))
                .flatMap(findings -> findings)
                .findFirst();
    }

    private static Stream<Finding> otherForm(Case given, List<DigestForm> received) {
        return given.signed().composers().stream()
                .map(composer -> composer.of(given.request()))
                .flatMap(content -> given.locks()
                        .flatMap(lock -> received.stream()
                                .filter(form -> lock.takes(form.digest().length) && lock.fits(content, form.digest()))))
                .map(form -> form.isAs(given.encoding()) ? swapped() : form.fault(given.encoding()));
    }

    /** It fits to the letter and was refused all the same: then secrets have roles, and these are the wrong way round. */
    private static Finding swapped() {
        return new Finding(
                "wrong_secret",
                "secrets_swapped",
                "The signature fits the other secret: the secrets are the wrong way round. Exchange them.");
    }

    private static Stream<Finding> mistakes(Case given, List<DigestForm> received) {
        return received.isEmpty()
                ? Stream.empty()
                : LEADS.stream()
                        .flatMap(lead -> lead.suspects(given))
                        .takeWhile(_ -> given.hunt().goesOn())
                        .map(suspect -> suspect.convicted(received, given.encoding()))
                        .flatMap(Optional::stream);
    }
}
