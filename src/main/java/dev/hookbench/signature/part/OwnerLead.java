package dev.hookbench.signature.part;

import java.util.stream.Stream;

/** A secret that is known here but belongs to something else. */
final class OwnerLead implements Lead {
    @Override
    public Stream<Suspect> suspects(Case given) {
        return given.recipe().stream()
                .flatMap(recipe -> given.others().stream()
                        .flatMap(other -> recipe.lock(other.secret().reveal()).stream()
                                .map(lock -> new Suspect(finding(other.owner()), lock, given::content))));
    }

    private static Finding finding(String owner) {
        return new Finding(
                "wrong_secret",
                "other_secret",
                "The signature was made with another secret that is stored here: it is the secret of " + owner
                        + ". Set it for this check, or let the sender use the secret set here.");
    }
}
