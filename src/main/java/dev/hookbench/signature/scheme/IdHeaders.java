package dev.hookbench.signature.scheme;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Stamp;
import dev.hookbench.signature.part.VersionedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The three headers of the Standard Webhooks family; they sign id, time and body with dots between. */
record IdHeaders(String id, String time, String signature) {
    static final IdHeaders WEBHOOK = new IdHeaders("webhook-id", "webhook-timestamp", "webhook-signature");
    static final IdHeaders SVIX = new IdHeaders("svix-id", "svix-timestamp", "svix-signature");

    private static final SignedPart DOT = Content.separator(".");

    /** Whether one of them is there. */
    boolean anyIn(Headers headers) {
        return Stream.of(id, time, signature).anyMatch(headers::has);
    }

    /** What they say of signatures of that version, chosen from the list. */
    Reading read(SignedRequest request, String version, Function<VersionedList, List<Received>> chosen) {
        Headers headers = request.headers();
        String text = headers.first(time).orElse("");
        if (isAbsent(signature, headers) || text.isBlank() || isAbsent(id, headers)) {
            return absent(headers);
        }
        Optional<Stamp> stamp = Stamp.parse(text, Freshness.BOTH_WAYS);
        if (stamp.isEmpty()) {
            return HeaderFaults.timestampMalformed(time, text, Freshness.BOTH_WAYS);
        }
        VersionedList list = VersionedList.parse(headers.all(signature));
        List<Received> values = chosen.apply(list);
        return values.isEmpty()
                ? list.without(version, signature)
                : new Signed(request, this::content, values, stamp.get(), version + ",");
    }

    private Reading absent(Headers headers) {
        return Stream.of(signature, time, id)
                .filter(name -> isAbsent(name, headers))
                .findFirst()
                .map(name -> HeaderFaults.missing(name, headers))
                .orElseThrow();
    }

    private static boolean isAbsent(String name, Headers headers) {
        return headers.first(name).orElse("").isBlank();
    }

    /** The request with id and time, still without a signature. */
    SignedRequest prepared(SignedRequest request, String messageId, Instant now) {
        if (messageId.isBlank() || messageId.contains(".")) {
            throw new IllegalArgumentException(
                    "messageId: \"" + messageId + "\" cannot be signed; use a text that is not empty and has no dot");
        }
        return request.with(id, messageId).with(time, Freshness.BOTH_WAYS.write(now));
    }

    /** The signed bytes. */
    Content content(SignedRequest request) {
        Headers headers = request.headers();
        return Content.of(
                Content.id(headers.first(id).orElse("")),
                DOT,
                Content.timestamp(headers.first(time).orElse("")),
                DOT,
                Content.body(request.body()));
    }
}
