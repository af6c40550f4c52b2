package dev.hookbench.signature;

import java.util.Optional;
import java.util.stream.Stream;

/** Another hash: the length of what came tells which. */
final class AlgorithmLead implements Lead {
    @Override
    public Stream<Suspect> suspects(Case given) {
        Hash expected = given.recipe().hash();
        return given.digests().stream()
                .map(form -> Hash.ofLength(form.digest().length))
                .flatMap(Optional::stream)
                .distinct()
                .filter(hash -> hash != expected)
                .flatMap(hash ->
                        given.keys().map(key -> new Suspect(finding(hash, expected), hash, key, given.content())));
    }

    private static Finding finding(Hash used, Hash expected) {
        return new Finding(
                "wrong_algorithm",
                used.label() + "_instead_of_" + expected.label(),
                "The sender signs with HMAC-" + used.name() + ", and HMAC-" + expected.name()
                        + " is expected. Make both sides use the same hash.");
    }
}
