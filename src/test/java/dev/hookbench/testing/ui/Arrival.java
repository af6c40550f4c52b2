package dev.hookbench.testing.ui;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.SampleEntries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on its way to an inbox; signed by the inbox's own settings or others, checked when it arrives. */
public final class Arrival {
    private final String inbox;
    private String method = "POST";
    private String target;
    private @Nullable String eventType;
    private byte[] body = new byte[0];
    private @Nullable SchemeSettings signedBy;
    private Duration age = Duration.ZERO;
    private byte @Nullable [] signedBody;
    private int status = 200;
    private @Nullable Refusal refusal;

    private Arrival(String inbox) {
        this.inbox = inbox;
        this.target = "/in/" + inbox;
    }

    /** A POST to that inbox. */
    public static Arrival at(String inbox) {
        return new Arrival(inbox);
    }

    public Arrival method(String value) {
        method = value;
        return this;
    }

    public Arrival target(String value) {
        target = value;
        return this;
    }

    public Arrival type(String value) {
        eventType = value;
        return this;
    }

    public Arrival json(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public Arrival body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** Signed by these settings. */
    public Arrival signed(SchemeSettings settings) {
        signedBy = settings;
        return this;
    }

    /** The signature is that old when it arrives. */
    public Arrival aged(Duration value) {
        age = value;
        return this;
    }

    /** The signature is over other bytes than the body's. */
    public Arrival signedOver(String text) {
        signedBody = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Arrival answered(int value) {
        status = value;
        return this;
    }

    /** Refused for that reason; its bytes are kept as the body. */
    public Arrival refused(Refusal value) {
        refusal = value;
        return this;
    }

    byte[] bytes() {
        return body;
    }

    Capture capture(String uid, Instant now, UiWorld world) {
        Headers headers = headers(now, world);
        BodyRef ref = SampleEntries.ref(body);
        Captures builder = Captures.of(uid)
                .receivedAt(now)
                .inbox(inbox)
                .method(method)
                .target(target)
                .headers(flat(headers))
                .body(ref)
                .status(status)
                .verdict(verdict(headers, now, world));
        builder = refusal == null ? builder : builder.refusal(refusal);
        return (eventType == null ? builder : builder.eventType(eventType)).build();
    }

    private Headers headers(Instant now, UiWorld world) {
        Headers headers = Headers.of(
                "Host", "127.0.0.1:9400",
                "User-Agent", "Hookbench/0.1",
                "Content-Type", "application/json",
                "Accept", "*/*",
                "Content-Length", String.valueOf(body.length));
        if (signedBy == null) {
            return headers;
        }
        Headers signature =
                world.signatures.sign(signedBody == null ? body : signedBody, "msg_2Lh9", signedBy, now.minus(age));
        for (Header field : signature) {
            headers = headers.plus(field.name(), field.value());
        }
        return headers;
    }

    private Verdict verdict(Headers headers, Instant now, UiWorld world) {
        SchemeSettings settings =
                world.inboxes.findBySlug(inbox).map(Inbox::verification).orElse(null);
        return settings == null
                ? new Verdict.NotChecked("The inbox has no signature scheme.")
                : world.signatures
                        .verify(new SignedRequest(method, target, headers, body), settings, now)
                        .verdict();
    }

    private static String[] flat(Headers headers) {
        List<String> flat = new ArrayList<>();
        headers.forEach(field -> {
            flat.add(field.name());
            flat.add(field.value());
        });
        return flat.toArray(String[]::new);
    }
}
