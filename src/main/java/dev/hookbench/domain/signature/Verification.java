package dev.hookbench.domain.signature;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature check with its working: what was signed, what was expected beside what came, and how old it is.
 *
 * @param signedContent the signed bytes in order, each part named; empty where they could not be put together
 * @param checks every received value against every secret
 * @param expected what a correct sender would have put into the header, by the first secret; empty where that cannot be
 *     computed
 * @param age how old the signature is, negative when it comes from the future; null without a timestamp
 * @param tolerance greatest age allowed; null where the scheme sets none
 */
public record Verification(
        Verdict verdict,
        List<SignedPart> signedContent,
        List<Check> checks,
        String expected,
        @Nullable Duration age,
        @Nullable Duration tolerance) {
    public Verification {
        signedContent = List.copyOf(signedContent);
        checks = List.copyOf(checks);
    }

    /** A check that came to no digest. */
    public static Verification without(Verdict verdict) {
        return new Verification(verdict, List.of(), List.of(), "", null, null);
    }

    /** Part of the signed bytes, for example {@code id}, {@code timestamp}, {@code separator}, {@code url} or {@code body}. */
    @SuppressWarnings("ArrayRecordComponent") // shown, never compared
    public record SignedPart(String name, byte[] bytes) {}

    /**
     * One received value against one secret.
     *
     * @param label the version before the value, for example {@code v1}; empty where the scheme has none
     * @param secretIndex index into the settings' secrets
     */
    public record Check(String label, String received, int secretIndex, String expected, boolean matches) {}
}
