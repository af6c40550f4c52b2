package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Headers of the shape {@code t=<time>,v1=<digest>[,v1=<digest>…]}, over timestamp, separator and body.
 *
 * @param header the header's name
 * @param separator what stands between timestamp and body in the signed bytes
 * @param signature which labels hold signatures
 * @param shape how the pairs are written
 */
public record TimedPairs(
        String header, String separator, Predicate<String> signature, Freshness freshness, Shape shape) {
    /**
     * How the pairs are written.
     *
     * @param time label of the time
     * @param version label of the signatures that senders write
     * @param comma what parts the pairs
     * @param trims whether white space around them is left out
     */
    public record Shape(String time, String version, String comma, boolean trims) {
        /** {@code t=…,v1=…}, as Stripe writes it. */
        public static final Shape USUAL = new Shape("t", "v1", ",", false);
    }

    /** Pairs as Stripe writes them. */
    public TimedPairs(String header, String separator, Predicate<String> signature, Freshness freshness) {
        this(header, separator, signature, freshness, Shape.USUAL);
    }

    /** The header for these digests. */
    public String write(String time, List<String> digests) {
        StringBuilder written = new StringBuilder(shape.time).append('=').append(time);
        for (String digest : digests) {
            written.append(shape.comma).append(shape.version).append('=').append(digest);
        }
        return written.toString();
    }

    /** The header for the digests of several versions, the first labelled {@code v1}, the next {@code v2}. */
    public static String writeVersions(String time, List<List<String>> versions) {
        return IntStream.range(0, versions.size())
                .boxed()
                .flatMap(i -> versions.get(i).stream().map(digest -> "v" + (i + 1) + "=" + digest))
                .collect(Collectors.joining(",", "t=" + time + ",", ""));
    }

    /** The signed bytes at that time. */
    public Content content(String timestamp, byte[] body) {
        return Content.joined(separator, List.of(Content.timestamp(timestamp), Content.body(body)));
    }

    /** What the header says. */
    public Reading read(SignedRequest request, String hintWithoutTime) {
        List<String> fields = request.headers().all(header);
        if (fields.isEmpty()) {
            return HeaderFaults.missing(header, request.headers());
        }
        List<Received> pairs = new ArrayList<>(2);
        fields.forEach(field -> addPairs(pairs, field));
        List<Received> values = new ArrayList<>(1);
        String text = null; // the last one counts, as in the providers' libraries
        for (Received pair : pairs) {
            if (signature.test(pair.label())) {
                values.add(pair);
            }
            if (pair.label().equals(shape.time)) {
                text = pair.text();
            }
        }
        if (text == null || values.isEmpty()) {
            return incomplete(pairs, text == null, hintWithoutTime);
        }
        return timed(request, text, values);
    }

    private Reading timed(SignedRequest request, String text, List<Received> values) {
        Optional<Stamp> stamp = Stamp.parse(text, freshness);
        return stamp.isEmpty()
                ? HeaderFaults.timestampMalformed(header, text, freshness)
                : new Signed(
                        request, other -> content(text, other.body()), values, stamp.get(), write(text, List.of("")));
    }

    private Reading incomplete(List<Received> pairs, boolean timeless, String hintWithoutTime) {
        if (pairs.stream().anyMatch(this::isHiddenBySpace)) {
            return HeaderFaults.whitespace(header);
        }
        if (timeless) {
            return HeaderFaults.timestampMissing(header, shape.time, hintWithoutTime);
        }
        return pairs.stream()
                .map(Received::label)
                .filter(label -> label.matches("[vh][0-9]{1,3}[a-z]?"))
                .findFirst()
                .<Reading>map(label -> HeaderFaults.unsupportedVersion(header, label, shape.version))
                .orElseGet(() -> HeaderFaults.signatureMissing(header, shape.version + "=<digest>"));
    }

    private boolean isHiddenBySpace(Received pair) {
        String trimmed = pair.label().strip();
        return !trimmed.equals(pair.label()) && (trimmed.equals(shape.time) || signature.test(trimmed));
    }

    /** Split at the first {@code =}, so that the padding of base64 stays; items without one are no pairs. */
    private void addPairs(List<Received> pairs, String text) {
        String comma = shape.comma.strip();
        int from = 0;
        for (int to = text.indexOf(comma); to >= 0; to = text.indexOf(comma, from)) {
            addPair(pairs, text, from, to);
            from = to + comma.length();
        }
        addPair(pairs, text, from, text.length());
    }

    private void addPair(List<Received> pairs, String text, int from, int to) {
        int equals = text.indexOf('=', from, to);
        if (equals >= 0) {
            String label = text.substring(from, equals);
            String value = text.substring(equals + 1, to);
            pairs.add(shape.trims ? new Received(label.strip(), value.strip()) : new Received(label, value));
        }
    }
}
