package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code X-PagerDuty-Signature: v1=<hex>[,v1=…]} over the body, one for each active secret; digests are compared as
 * bytes.
 */
final class PagerDuty implements HmacScheme {
    private static final String HEADER = "X-PagerDuty-Signature";
    private static final String VERSION = "v1";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("pagerduty", "PagerDuty v3", "the subscription's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX).comparedAsBytes();
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        List<String> fields = request.headers().all(HEADER);
        if (fields.isEmpty()) {
            return HeaderFaults.missing(HEADER, request.headers());
        }
        List<Received> items = Stream.of(String.join(",", fields).split(",", -1))
                .map(String::strip)
                .map(PagerDuty::item)
                .toList();
        List<Received> values =
                items.stream().filter(item -> item.label().equals(VERSION)).toList();
        return values.isEmpty() ? without(items) : new Signed(request, BodyDigest.BODY, values).ledBy(VERSION + "=");
    }

    private static Received item(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Received("", text)
                : new Received(text.substring(0, equals), text.substring(equals + 1));
    }

    private static Reading without(List<Received> items) {
        return items.stream()
                .map(Received::label)
                .filter(label -> label.matches("v[0-9]{1,3}"))
                .findFirst()
                .map(label -> HeaderFaults.unsupportedVersion(HEADER, label, VERSION))
                .orElseGet(() -> HeaderFaults.prefixMissing(HEADER, VERSION + "="));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return request.with(
                HEADER,
                recipe(settings).digests(settings, Content.ofBody(request.body())).stream()
                        .map(digest -> VERSION + "=" + digest)
                        .collect(Collectors.joining(",")));
    }
}
