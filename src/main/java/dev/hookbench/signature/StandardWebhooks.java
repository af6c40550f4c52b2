package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.Reading.Signed;
import dev.hookbench.signature.Stamp.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code webhook-signature: v1,<base64>[ v1,<base64>]} over id, a dot, timestamp, a dot and the body. */
final class StandardWebhooks implements HmacScheme {
    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("standard-webhooks", "Standard Webhooks", "whsec_ and base64 of 24 to 64 bytes");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.BASE64);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Headers headers = request.headers();
        Optional<String> absent = Stream.of(SIGNATURE, TIMESTAMP, ID)
                .filter(name ->
                        headers.first(name).filter(value -> !value.isBlank()).isEmpty())
                .findFirst();
        if (absent.isPresent()) {
            return HeaderFaults.missing(absent.get(), headers);
        }
        String time = headers.first(TIMESTAMP).orElseThrow();
        Optional<Stamp> stamp = Stamp.parse(time, Freshness.BOTH_WAYS);
        if (stamp.isEmpty()) {
            return HeaderFaults.timestampNotInteger(TIMESTAMP, time);
        }
        VersionedList list = VersionedList.parse(String.join(" ", headers.all(SIGNATURE)));
        Content content = content(headers.first(ID).orElseThrow(), time, request.body());
        return list.of("v1").isEmpty()
                ? list.without("v1", SIGNATURE)
                : new Signed(content, list.of("v1"), stamp.get());
    }

    @Override
    public Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        if (messageId.isBlank() || messageId.contains(".")) {
            throw new IllegalArgumentException(
                    "messageId: \"" + messageId + "\" cannot be signed; use a text that is not empty and has no dot");
        }
        String time = Long.toString(now.getEpochSecond());
        String signatures = recipe(settings).digests(settings, content(messageId, time, body)).stream()
                .map(digest -> "v1," + digest)
                .collect(Collectors.joining(" "));
        return Headers.of(ID, messageId, TIMESTAMP, time, SIGNATURE, signatures);
    }

    private static Content content(String id, String time, byte[] body) {
        return Content.joined(".", List.of(Content.id(id), Content.timestamp(time), Content.body(body)));
    }
}
