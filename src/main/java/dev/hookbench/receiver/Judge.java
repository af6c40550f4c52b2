package dev.hookbench.receiver;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SentUrl;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a whole request is: its signature's verdict and its event type. Why a signature fails is not searched for
 * here, as the sender waits: {@link Inquiry} does it afterwards.
 */
final class Judge {
    private static final byte[] NO_BYTES = {};
    private static final Verdict UNCHECKED = new Verdict.NotChecked("this inbox has no signature scheme");

    private final Signatures signatures;

    Judge(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What was found. */
    record Finding(Verdict verdict, @Nullable String eventType) {}

    /** The finding on a request to {@code inbox}. */
    Finding judge(Arrival arrival, BodyEnd.Whole body, Inbox inbox) {
        Headers headers = arrival.head().headers();
        SchemeSettings settings = inbox.verification();
        return switch (body.payload()) {
            case Payload.None _ -> finding(arrival, settings, headers, NO_BYTES);
            case Payload.Bytes bytes -> finding(arrival, settings, headers, bytes.bytes());
            case Payload.Spooled _ when settings == null -> new Finding(UNCHECKED, EventTypes.ofHeaders(headers));
            case Payload.Spooled spooled -> finding(arrival, settings, headers, read(spooled));
        };
    }

    private Finding finding(Arrival arrival, @Nullable SchemeSettings settings, Headers headers, byte[] body) {
        return new Finding(verdict(arrival, settings, body), EventTypes.of(headers, body));
    }

    private Verdict verdict(Arrival arrival, @Nullable SchemeSettings settings, byte[] body) {
        if (settings == null) {
            return UNCHECKED;
        }
        String url = SentUrl.of(settings, arrival.url(), arrival.head().line().target(), arrival.slug());
        SignedRequest request = new SignedRequest(
                arrival.head().line().method(), url, arrival.head().headers(), body);
        return signatures
                .verify(request, settings, Search.none(), arrival.receivedAt())
                .verdict();
    }

    private static byte[] read(Payload.Spooled spooled) {
        try {
            return Files.readAllBytes(spooled.file());
        } catch (IOException e) {
            throw new StorageUnavailable("the body just written cannot be read back: " + e.getMessage(), e);
        }
    }
}
