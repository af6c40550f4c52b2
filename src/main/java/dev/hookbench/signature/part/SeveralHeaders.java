package dev.hookbench.signature.part;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Several headers with a digest each, of which any may fit.
 *
 * @param first the header that is always there
 * @param names which names, in lower case, are such headers
 */
public record SeveralHeaders(String first, Predicate<String> names, Composer content) {
    /** What they say; the values are labelled with the header's name in lower case. */
    public Reading read(SignedRequest request) {
        List<Received> values = request.headers().fields().stream()
                .filter(field -> names.test(lower(field)))
                .map(field -> new Received(lower(field), field.value()))
                .toList();
        if (values.isEmpty()) {
            return HeaderFaults.missing(first, request.headers());
        }
        return values.stream().allMatch(value -> value.text().isBlank())
                ? HeaderFaults.signatureMissing(first, "<digest>")
                : new Signed(request, content, values);
    }

    private static String lower(Header field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
