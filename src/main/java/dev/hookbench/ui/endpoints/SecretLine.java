package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.ui.form.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret as the card shows it at a moment.
 *
 * @param text masked, or the secret itself while it is revealed
 * @param left how long it still signs; null while it is current
 */
record SecretLine(
        String uid,
        Age age,
        String text,
        boolean revealed,
        @Nullable String left) {
    /** Where a secret stands in its life. */
    enum Age {
        CURRENT,
        OLD,
        EXPIRED
    }

    /** The secrets of an endpoint at that time, newest first, the one of {@code revealedUid} in clear. */
    static List<SecretLine> of(Endpoint endpoint, Instant now, @Nullable String revealedUid, Words words) {
        return endpoint.secrets().reversed().stream()
                .map(secret -> line(secret, now, secret.uid().equals(revealedUid), words))
                .toList();
    }

    private static SecretLine line(EndpointSecret secret, Instant now, boolean revealed, Words words) {
        String text = revealed ? secret.value().reveal() : secret.value().masked();
        Instant end = secret.expiresAt();
        if (end == null) {
            return new SecretLine(secret.uid(), Age.CURRENT, text, revealed, null);
        }
        Age age = secret.liveAt(now) ? Age.OLD : Age.EXPIRED;
        return new SecretLine(secret.uid(), age, text, revealed, words.left(now, end));
    }

    @Override
    public String toString() {
        return "SecretLine[" + uid + " " + age + "]";
    }
}
