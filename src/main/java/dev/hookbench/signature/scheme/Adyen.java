package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Mistake;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code additionalData.hmacSignature} of each item in the body: base64 over eight of its values with colons between, by
 * the decoded hex key; only these are covered.
 */
final class Adyen implements HmacScheme {
    private static final String ITEM = "NotificationRequestItem";
    private static final String MORE = "additionalData";
    private static final String SIGNATURE = "hmacSignature";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("adyen", "Adyen payments", "the HMAC key, 64 hex characters");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.HEX);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        List<Map<String, @Nullable Object>> items = items(request.body());
        return items.isEmpty()
                        || items.stream().anyMatch(item -> signature(item).isEmpty())
                ? HeaderFaults.body(
                        "signature_missing",
                        "An item in the body has no additionalData.hmacSignature. Switch HMAC on at Adyen, and check with"
                                + " the whole body.")
                : signed(request, items.getFirst(), recipe(settings).expected(settings, content(items.getFirst())));
    }

    private static Signed signed(SignedRequest request, Map<String, @Nullable Object> item, List<String> right) {
        Signed signed = new Signed(request, _ -> content(item), List.of(new Received("", signature(item))))
                .mistakenFor(whole(bare(item)));
        for (String digest : right) {
            signed = signed.mistakenFor(whole(with(item, digest)));
        }
        return signed;
    }

    private static Mistake whole(Map<String, @Nullable Object> item) {
        return new Mistake(
                "whole_body", "the whole item instead of its eight values", _ -> Content.ofBody(Json.write(item)));
    }

    /** The first item is checked by {@link #read}; each of the others must fit as well. */
    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        List<Map<String, @Nullable Object>> items = items(request.body());
        for (int i = 1; i < items.size(); i++) {
            Map<String, @Nullable Object> item = items.get(i);
            if (!recipe(settings).expected(settings, content(item)).contains(signature(item))) {
                return Optional.of(new Finding(
                        "body_altered",
                        "content_changed",
                        "The first item fits, but item " + (i + 1)
                                + " does not: it was changed after signing, or signed with another key."));
            }
        }
        return Optional.empty();
    }

    private static List<Map<String, @Nullable Object>> items(byte[] body) {
        return JsonBody.list(JsonBody.of(body), "notificationItems").stream()
                .map(item -> JsonBody.object(item, ITEM))
                .toList();
    }

    private static String signature(Map<String, @Nullable Object> item) {
        return JsonBody.text(JsonBody.object(item, MORE), SIGNATURE);
    }

    private static Content content(Map<String, @Nullable Object> item) {
        Map<String, @Nullable Object> amount = JsonBody.object(item, "amount");
        String values = Stream.of(
                        JsonBody.text(item, "pspReference"),
                        JsonBody.text(item, "originalReference"),
                        JsonBody.text(item, "merchantAccountCode"),
                        JsonBody.text(item, "merchantReference"),
                        JsonBody.text(amount, "value"),
                        JsonBody.text(amount, "currency"),
                        JsonBody.text(item, "eventCode"),
                        JsonBody.text(item, "success"))
                .collect(Collectors.joining(":"));
        return Content.of(Content.utf8("values", values));
    }

    /** The item as it may have been before a signature was put in. */
    private static Map<String, @Nullable Object> bare(Map<String, @Nullable Object> item) {
        Map<String, @Nullable Object> bare = new LinkedHashMap<>(item);
        bare.remove(MORE);
        return bare;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> item, String digest) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(JsonBody.object(item, MORE));
        more.put(SIGNATURE, digest);
        Map<String, @Nullable Object> signed = new LinkedHashMap<>(item);
        signed.put(MORE, more);
        return signed;
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        Map<String, @Nullable Object> body = JsonBody.toSign(request.body());
        JsonBody.list(body, "notificationItems").forEach(wrapped -> {
            Map<String, @Nullable Object> item = JsonBody.object(wrapped, ITEM);
            wrapped.put(
                    ITEM,
                    with(item, recipe(settings).digests(settings, content(item)).getLast()));
        });
        return request.withBody(Json.write(body));
    }
}
