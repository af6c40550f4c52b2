package dev.hookbench.signature.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another hash or another use of it: the length of what came tells which. */
final class AlgorithmLead implements Lead {
    @Override
    public Stream<Suspect> suspects(Case given) {
        return Stream.concat(rivals(given), given.recipe().stream().flatMap(recipe -> recipes(given, recipe)));
    }

    private static Stream<Suspect> rivals(Case given) {
        return given.keyring().rivals().stream()
                .map(rival -> new Suspect(rival.finding(), rival.lock(), given::content));
    }

    private static Stream<Suspect> recipes(Case given, Recipe recipe) {
        if (recipe.keying() == Keying.TOKEN) {
            return Stream.empty();
        }
        Keying other = recipe.keying() == Keying.HMAC ? Keying.PREFIX : Keying.HMAC;
        List<Hash> hashes = given.digests().stream()
                .map(form -> Hash.ofLength(form.digest().length))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Stream<Suspect> otherHash = hashes.stream()
                .filter(hash -> hash != recipe.hash())
                .flatMap(hash -> suspects(
                        given, recipe, otherHash(recipe.keying(), hash, recipe.hash()), hash, recipe.keying()));
        Stream<Suspect> otherUse =
                hashes.stream().flatMap(hash -> suspects(given, recipe, otherUse(recipe.keying(), hash), hash, other));
        return Stream.concat(otherHash, otherUse);
    }

    private static Stream<Suspect> suspects(Case given, Recipe recipe, Finding finding, Hash hash, Keying keying) {
        return given.secretTexts()
                .map(recipe.keyForm()::key)
                .flatMap(Optional::stream)
                .map(key -> new Suspect(finding, new MacLock(hash, keying, key), given::content));
    }

    private static Finding otherHash(Keying keying, Hash used, Hash expected) {
        return new Finding(
                "wrong_algorithm",
                used.label() + "_instead_of_" + expected.label(),
                "The sender signs with " + used.named(keying) + ", and " + expected.named(keying)
                        + " is expected. Make both sides use the same hash.");
    }

    private static Finding otherUse(Keying expected, Hash hash) {
        return expected == Keying.PREFIX
                ? new Finding(
                        "wrong_algorithm",
                        "hmac_instead_of_hash",
                        "The sender signs with HMAC-" + hash.name()
                                + "; this scheme hashes the secret and the content after it. Use the plain hash.")
                : new Finding(
                        "wrong_algorithm",
                        "hash_instead_of_hmac",
                        "The sender hashes the secret and the content after it by " + hash.name()
                                + "; this scheme is an HMAC. Use the HMAC with the secret as its key.");
    }
}
