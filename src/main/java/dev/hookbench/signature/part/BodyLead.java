package dev.hookbench.signature.part;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** A body that was changed on the way in a manner that can be undone; bodies above 2 MiB are left alone. */
final class BodyLead implements Lead {
    /** The largest body that is varied, in bytes: some eighty variants are hashed. */
    static final int MAX_BODY = 2 << 20;

    /**
     * The body as it may have been when it was signed.
     *
     * @param words what happened to it since, after "The body was changed after signing: "
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Variant(String detail, String words, byte[] body) {}

    @Override
    public Stream<Suspect> suspects(Case given) {
        byte[] body = given.request().body();
        if (body.length > MAX_BODY) {
            return Stream.empty();
        }
        return Stream.<Function<byte[], Stream<Variant>>>of(
                        BodyVariants::of, JsonVariants::of, FormVariants::of, WrapVariants::of, SortedJson::of)
                .flatMap(variants -> variants.apply(body))
                .filter(variant -> !Arrays.equals(variant.body(), body))
                .flatMap(variant ->
                        given.suspects(finding(variant), given.request().withBody(variant.body())));
    }

    private static Finding finding(Variant variant) {
        return new Finding(
                "body_altered",
                variant.detail(),
                "The body is not the one that was signed: " + variant.words()
                        + ". Check and pass on the raw bytes, before anything parses or edits them.");
    }
}
