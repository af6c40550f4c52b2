package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A header with the digest beside a header with the time, both read from the request by the composer.
 *
 * @param signature name of the header with the digest
 * @param prefix what stands before the digest
 * @param time name of the header with the time
 * @param strict whether a time that cannot be read is refused; where the scheme sets no limit it is only text
 * @param content what is signed
 */
public record TimedHeaders(
        String signature, String prefix, String time, Freshness freshness, boolean strict, Composer content) {
    private static final Pattern VERSION = Pattern.compile("(v[0-9]{1,3})=.*");

    /** What the headers say. */
    public Reading read(SignedRequest request, String... alsoNeeded) {
        Optional<String> absent = Stream.concat(Stream.of(signature, time), Stream.of(alsoNeeded))
                .filter(name -> request.headers()
                        .first(name)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .findFirst();
        if (absent.isPresent()) {
            return HeaderFaults.missing(absent.get(), request.headers());
        }
        String text = time(request);
        Optional<Stamp> stamp = Stamp.parse(text, freshness);
        if (stamp.isEmpty() && strict) {
            return HeaderFaults.timestampMalformed(time, text, freshness);
        }
        List<String> fields = request.headers().all(signature);
        List<Received> values = fields.stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> new Received(prefix.replace("=", ""), value.substring(prefix.length())))
                .toList();
        return values.isEmpty()
                ? withoutPrefix(fields.getFirst())
                : new Signed(request, content, values).at(stamp.orElse(null)).ledBy(prefix);
    }

    private Reading withoutPrefix(String value) {
        Matcher version = VERSION.matcher(value);
        return version.matches() && VERSION.matcher(prefix + "x").matches()
                ? HeaderFaults.unsupportedVersion(signature, version.group(1), prefix.replace("=", ""))
                : HeaderFaults.prefixMissing(signature, prefix);
    }

    /** The request with time and digest by the newest secret. */
    public SignedRequest sign(SignedRequest request, Recipe recipe, SchemeSettings settings, Instant now) {
        return sign(request, now, signed -> recipe.digests(settings, signed).getLast());
    }

    /** The request with time and signature. */
    public SignedRequest sign(SignedRequest request, Instant now, Function<Content, String> signer) {
        SignedRequest timed = request.with(time, freshness.write(now));
        return timed.with(signature, prefix + signer.apply(content.of(timed)));
    }

    /** The time as text, empty where there is none. */
    private String time(SignedRequest request) {
        return request.headers().first(time).orElse("");
    }

    /** The part of the content that is the time in that header. */
    public static SignedPart timeIn(SignedRequest request, String header) {
        return Content.timestamp(request.headers().first(header).orElse(""));
    }
}
