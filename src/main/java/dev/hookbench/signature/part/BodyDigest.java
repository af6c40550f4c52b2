package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.util.ArrayList;
import java.util.List;

/**
 * A header that holds the digest of some content, after a fixed prefix or none.
 *
 * @param content what is signed
 */
public record BodyDigest(String header, String prefix, Composer content) {
    /** The content that is the body and nothing else. */
    public static final Composer BODY = request -> Content.ofBody(request.body());

    /** The digest of the body. */
    public BodyDigest(String header, String prefix) {
        this(header, prefix, BODY);
    }

    /** What the header says; where it is there several times, each may fit. */
    public Reading read(SignedRequest request) {
        List<String> fields = request.headers().all(header);
        if (fields.isEmpty()) {
            return HeaderFaults.missing(header, request.headers());
        }
        List<Received> values = new ArrayList<>(fields.size());
        boolean blank = true;
        for (String value : fields) {
            blank &= value.isBlank();
            if (value.startsWith(prefix)) {
                values.add(new Received(label(), value.substring(prefix.length())));
            }
        }
        if (blank) {
            return HeaderFaults.signatureMissing(header, prefix + "<digest>");
        }
        return values.isEmpty()
                ? HeaderFaults.prefixMissing(header, prefix)
                : new Signed(request, content, values).ledBy(prefix);
    }

    /** The request with the digest by the newest secret. */
    public SignedRequest sign(SignedRequest request, Recipe recipe, SchemeSettings settings) {
        return request.with(
                header, prefix + recipe.digests(settings, content.of(request)).getLast());
    }

    private String label() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }
}
