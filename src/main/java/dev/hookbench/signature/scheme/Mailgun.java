package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Timestamp and token, both in the body beside their signature, in hex; the event itself is not covered. */
final class Mailgun implements HmacScheme {
    private static final Freshness FRESHNESS = Freshness.UNLIMITED;

    /** What stands in the body, as JSON or as a form. */
    private record Fields(String timestamp, String token, List<Received> values) {}

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("mailgun", "Mailgun", "the HTTP webhook signing key, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Fields fields = fields(request.body());
        return fields.values.isEmpty() || fields.timestamp.isEmpty() || fields.token.isEmpty()
                ? HeaderFaults.body(
                        "signature_missing",
                        "The body holds no signature with timestamp, token and signature. Check with the whole body.")
                : new Signed(request, _ -> content(fields.timestamp, fields.token), fields.values)
                        .at(Stamp.parse(fields.timestamp, FRESHNESS).orElse(null));
    }

    private static Content content(String timestamp, String token) {
        return Content.of(Content.utf8("timestamp", timestamp), Content.utf8("token", token));
    }

    private static Fields fields(byte[] body) {
        Map<String, @Nullable Object> json = JsonBody.object(JsonBody.of(body), "signature");
        if (!json.isEmpty()) {
            return fields(name -> JsonBody.text(json, name));
        }
        SortedMap<String, SortedSet<String>> form = FormBody.sorted(body);
        return fields(name -> form.containsKey(name) ? form.get(name).first() : "");
    }

    private static Fields fields(UnaryOperator<String> named) {
        List<Received> values = Stream.of("signature", "parent-signature")
                .map(name -> new Received(name, named.apply(name)))
                .filter(value -> !value.text().isEmpty())
                .toList();
        return new Fields(named.apply("timestamp"), named.apply("token"), values);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        Map<String, @Nullable Object> body = JsonBody.toSign(request.body());
        String time = FRESHNESS.write(now);
        String token = Encoding.HEX
                .encode(Hash.SHA256.plain((messageId + time).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 50);
        body.put(
                "signature",
                Json.object(
                        "timestamp",
                        time,
                        "token",
                        token,
                        "signature",
                        recipe(settings).digests(settings, content(time, token)).getLast()));
        return request.withBody(Json.write(body));
    }
}
