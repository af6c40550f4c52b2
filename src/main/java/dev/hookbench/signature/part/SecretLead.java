package dev.hookbench.signature.part;

import java.util.stream.Stream;

/** The right secret in the wrong shape: white space, quotes, prefixes, decoded or not. */
final class SecretLead implements Lead {
    private static final String VERSION = "^v[0-9]+[a-z]?,";

    /** A secret read another way. */
    private record Variant(String detail, String fault, String cure, KeyForm form, String text) {}

    @Override
    public Stream<Suspect> suspects(Case given) {
        return given.recipe().stream()
                .flatMap(recipe -> given.secretTexts().flatMap(secret -> suspects(given, recipe, secret)));
    }

    private static Stream<Suspect> suspects(Case given, Recipe recipe, String secret) {
        KeyForm form = recipe.keyForm();
        return Stream.of(respelled(secret, form), reread(secret, form))
                .flatMap(variants -> variants)
                .filter(variant -> variant.form != form || !variant.text.equals(secret))
                .flatMap(variant -> suspect(given, recipe, variant));
    }

    private static Stream<Suspect> suspect(Case given, Recipe recipe, Variant variant) {
        Finding finding = new Finding(
                "wrong_secret", "secret_" + variant.detail, "The secret " + variant.fault + ". " + variant.cure);
        return variant.form.key(variant.text).map(recipe::lock).stream()
                .flatMap(lock -> given.signed().composers().stream()
                        .map(composer -> new Suspect(finding, lock, () -> composer.of(given.request()))));
    }

    private static Stream<Variant> respelled(String secret, KeyForm form) {
        return Stream.of(
                new Variant(
                        "trailing_newline",
                        "ends with a line feed",
                        "Remove it; it came in by copying or from a file.",
                        form,
                        secret.replaceFirst("[\r\n]+$", "")),
                new Variant("surrounding_whitespace", "has white space around it", "Remove it.", form, secret.strip()),
                new Variant(
                        "quoted",
                        "has quotation marks around it",
                        "Remove them.",
                        form,
                        secret.strip().replaceFirst("^([\"'])(.*)\\1$", "$2")),
                new Variant(
                        "has_version_prefix",
                        "begins with a version",
                        "Enter it from whsec_ on.",
                        form,
                        secret.strip().replaceFirst(VERSION, "")),
                new Variant(
                        "prefix_stripped",
                        "lacks its prefix whsec_",
                        "Enter it with the prefix: it is part of the key.",
                        form,
                        KeyForm.PREFIX + secret),
                new Variant(
                        "prefix_not_stripped",
                        "was used by the sender without whsec_",
                        "Let the sender use the whole text.",
                        form,
                        KeyForm.withoutPrefix(secret)),
                new Variant(
                        "trailing_newline",
                        "that the sender uses ends with a line feed",
                        "Remove it there.",
                        form,
                        secret + "\n"));
    }

    private static Stream<Variant> reread(String secret, KeyForm form) {
        return KeyForm.USUAL.stream()
                .filter(other -> other != form)
                .flatMap(other -> Stream.of(secret, KeyForm.withoutPrefix(secret), KeyForm.PREFIX + secret)
                        .map(text -> reread(text, form, other)));
    }

    private static Variant reread(String text, KeyForm right, KeyForm used) {
        return right.isText()
                ? new Variant(
                        used.label() + "_decoded",
                        "was decoded from " + used.label() + " by the sender",
                        "Use it as text, without decoding.",
                        used,
                        text)
                : new Variant(
                        "not_" + right.label() + "_decoded",
                        "was used as " + used.label() + " by the sender",
                        "Decode it from " + right.label() + " first.",
                        used,
                        text);
    }
}
