package dev.hookbench.dispatch;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.json.FormFields;
import dev.hookbench.json.JsonText;
import dev.hookbench.json.JsonText.Escapes;
import dev.hookbench.json.JsonText.Layout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of an attempt in the form that its endpoint wants.
 *
 * @param body what is sent
 * @param signed what is signed
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record Content(String contentType, byte[] body, byte[] signed) {
    private static final String NOT_AS_SENT =
            "The signature covers the JSON that the form fields were made of, as Convoy"
                    + " has it: a receiver that checks the body as it arrives refuses it.";

    /**
     * An event's payload for an endpoint.
     *
     * @param eventsType the Content-Type of the event itself
     * @throws IllegalArgumentException saying why, if the payload cannot take that form
     */
    static Content of(ContentType form, String eventsType, byte[] payload) {
        return switch (form) {
            case JSON -> new Content(eventsType, payload, payload);
            case FORM -> {
                byte[] fields = fields(payload);
                yield new Content(form.mediaType(), fields, fields);
            }
            case FORM_SIGNED_AS_JSON -> new Content(form.mediaType(), fields(payload), compact(payload));
        };
    }

    /** What the reader of a delivery should know of that form; empty for nothing. */
    static String note(ContentType form) {
        return form == ContentType.FORM_SIGNED_AS_JSON ? NOT_AS_SENT : "";
    }

    /** Where the body is kept: with the event, unless it was given another form. */
    BodyRef keptAs(BodyRef payload) {
        if (body.length == 0) {
            return BodyRef.empty();
        }
        String hash = sha256(body);
        return hash.equals(payload.sha256()) ? payload : BodyRef.pending(hash, body.length);
    }

    private static byte[] fields(byte[] payload) {
        return FormFields.of(payload)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the endpoint wants form fields, which are made of the members of a JSON object, and the payload"
                                        + " is none: send a JSON object, or set the endpoint's content type to application/json"));
    }

    private static byte[] compact(byte[] payload) {
        return JsonText.read(payload)
                .flatMap(text -> text.write(Layout.COMPACT, Escapes.AS_IS))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(payload);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
