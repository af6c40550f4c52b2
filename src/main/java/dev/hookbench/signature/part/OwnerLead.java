package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Signatures.Candidate;
import java.util.stream.Stream;

/** A secret that is known here but belongs to something else, used as it is or in another form. */
final class OwnerLead implements Lead {
    @Override
    public Stream<Suspect> suspects(Case given) {
        return given.recipe().stream()
                .flatMap(recipe ->
                        given.hunt().search().others().stream().flatMap(other -> suspects(given, recipe, other)));
    }

    private static Stream<Suspect> suspects(Case given, Recipe recipe, Candidate other) {
        String secret = other.secret().reveal();
        Stream<Suspect> asIs = of(given, recipe, recipe.keyForm(), secret, finding(other.owner(), ""));
        Stream<Suspect> trimmed =
                of(given, recipe, recipe.keyForm(), secret.strip(), finding(other.owner(), ", without white space"));
        Stream<Suspect> reread = KeyForm.USUAL.stream()
                .filter(form -> form != recipe.keyForm())
                .flatMap(form -> Stream.of(secret, KeyForm.withoutPrefix(secret))
                        .distinct()
                        .flatMap(text ->
                                of(given, recipe, form, text, finding(other.owner(), ", used as " + form.label()))));
        return Stream.of(asIs, trimmed, reread).flatMap(suspects -> suspects);
    }

    private static Stream<Suspect> of(Case given, Recipe recipe, KeyForm form, String text, Finding finding) {
        return form.key(text).stream()
                .map(recipe::lock)
                .flatMap(lock -> given.signed().composers().stream()
                        .map(composer -> new Suspect(finding, lock, () -> composer.of(given.request()))));
    }

    private static Finding finding(String owner, String how) {
        return new Finding(
                "wrong_secret",
                "other_secret",
                "The signature was made with another secret that is stored here: it is the secret of " + owner + how
                        + ". Set it for this check, or let the sender use the secret set here.");
    }
}
