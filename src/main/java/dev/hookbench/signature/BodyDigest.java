package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.Reading.Received;
import dev.hookbench.signature.Reading.Signed;
import java.util.List;

/** A header that holds the digest of the body, after a fixed prefix or none. */
record BodyDigest(String header, String prefix) {
    /** What the header says; where it is there several times, each may fit. */
    Reading read(SignedRequest request) {
        List<String> fields = request.headers().all(header);
        if (fields.isEmpty()) {
            return HeaderFaults.missing(header, request.headers());
        }
        if (fields.stream().allMatch(String::isBlank)) {
            return HeaderFaults.signatureMissing(header, prefix + "<digest>");
        }
        List<Received> values = fields.stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> new Received(label(), value.substring(prefix.length())))
                .toList();
        return values.isEmpty()
                ? HeaderFaults.prefixMissing(header, prefix)
                : new Signed(Content.ofBody(request.body()), values, null);
    }

    /** The header with the digest by the newest secret. */
    Headers sign(byte[] body, Recipe recipe, SchemeSettings settings) {
        return Headers.of(
                header, prefix + recipe.digests(settings, Content.ofBody(body)).getLast());
    }

    private String label() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }
}
