package dev.hookbench.signature;

import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.Reading.Received;
import dev.hookbench.signature.Reading.Refused;
import dev.hookbench.signature.Reading.Signed;
import dev.hookbench.signature.Stamp.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Headers of the shape {@code t=<seconds>,v1=<digest>[,v1=<digest>…]}, over timestamp, separator and body.
 *
 * @param header the header's name
 * @param separator what stands between timestamp and body in the signed bytes
 * @param signature which labels hold signatures
 */
record TimedPairs(String header, String separator, Predicate<String> signature, Freshness freshness) {
    private static final String TIME = "t";

    /** The header for these digests, all labelled {@code v1}. */
    static String write(long seconds, List<String> digests) {
        return writeVersions(seconds, List.of(digests));
    }

    /** The header for the digests of several versions, the first labelled {@code v1}, the next {@code v2}. */
    static String writeVersions(long seconds, List<List<String>> versions) {
        return IntStream.range(0, versions.size())
                .boxed()
                .flatMap(i -> versions.get(i).stream().map(digest -> "v" + (i + 1) + "=" + digest))
                .collect(Collectors.joining(",", TIME + "=" + seconds + ",", ""));
    }

    /** The signed bytes at that time. */
    Content content(String timestamp, byte[] body) {
        return Content.joined(separator, List.of(Content.timestamp(timestamp), Content.body(body)));
    }

    /** What the header says. */
    Reading read(SignedRequest request, String hintWithoutTime) {
        List<String> fields = request.headers().all(header);
        if (fields.isEmpty()) {
            return HeaderFaults.missing(header, request.headers());
        }
        List<Received> pairs = pairs(String.join(",", fields));
        List<Received> values =
                pairs.stream().filter(pair -> signature.test(pair.label())).toList();
        Optional<String> time = time(pairs);
        if (time.isEmpty() || values.isEmpty()) {
            return incomplete(pairs, time, hintWithoutTime);
        }
        Optional<Stamp> stamp = Stamp.parse(time.get(), freshness);
        return stamp.isPresent()
                ? new Signed(content(time.get(), request.body()), values, stamp.get())
                : HeaderFaults.timestampNotInteger(header, time.get());
    }

    private Refused incomplete(List<Received> pairs, Optional<String> time, String hintWithoutTime) {
        if (pairs.stream().anyMatch(this::isHiddenBySpace)) {
            return HeaderFaults.whitespace(header);
        }
        if (time.isEmpty()) {
            return HeaderFaults.timestampMissing(header, hintWithoutTime);
        }
        return pairs.stream()
                .map(Received::label)
                .filter(label -> label.matches("v[0-9]{1,3}[a-z]?"))
                .findFirst()
                .map(label -> HeaderFaults.unsupportedVersion(header, label, "v1"))
                .orElseGet(() -> HeaderFaults.signatureMissing(header, "v1=<digest>"));
    }

    private boolean isHiddenBySpace(Received pair) {
        String trimmed = pair.label().strip();
        return !trimmed.equals(pair.label()) && (trimmed.equals(TIME) || signature.test(trimmed));
    }

    /** The last one counts, as in the providers' libraries. */
    private static Optional<String> time(List<Received> pairs) {
        return pairs.stream()
                .filter(pair -> pair.label().equals(TIME))
                .map(Received::text)
                .reduce((_, last) -> last);
    }

    /** Split at the first {@code =}, so that the padding of base64 stays; items without one are no pairs. */
    private static List<Received> pairs(String text) {
        List<Received> pairs = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            int equals = item.indexOf('=');
            if (equals >= 0) {
                pairs.add(new Received(item.substring(0, equals), item.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
