package dev.hookbench.signature;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out why a signature does not fit: undoes the usual mistakes one at a time and names the first that makes the
 * digest match. It never guesses: what it names has been computed, or is plain from the form of the secret or the header.
 */
final class Detective {
    private static final List<Lead> LEADS =
            List.of(new SecretLead(), new AlgorithmLead(), new ContentLead(), new BodyLead());

    /** The reason that the request is refused for. */
    Finding explain(Case given) {
        List<DigestForm> received = given.digests();
        return Stream.<Stream<Finding>>of(otherForm(given, received), mistakes(given, received))
                .flatMap(findings -> findings)
                .findFirst()
                .orElseGet(() -> LastResort.finding(given, received));
    }

    private static Stream<Finding> otherForm(Case given, List<DigestForm> received) {
        Recipe recipe = given.recipe();
        return given.keys()
                .map(key -> recipe.hash().hmac(key, given.content()))
                .flatMap(digest -> received.stream().filter(form -> MessageDigest.isEqual(form.digest(), digest)))
                .map(form -> form.fault(recipe.encoding()));
    }

    private static Stream<Finding> mistakes(Case given, List<DigestForm> received) {
        return received.isEmpty()
                ? Stream.empty()
                : LEADS.stream()
                        .flatMap(lead -> lead.suspects(given))
                        .map(suspect ->
                                suspect.convicted(received, given.recipe().encoding()))
                        .flatMap(Optional::stream);
    }
}
