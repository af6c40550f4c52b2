package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/**
 * A public key with its algorithm.
 *
 * @param algorithm as the JDK names it, for example {@code Ed25519} or {@code SHA256withECDSA}
 */
public record PublicLock(PublicKey key, String algorithm) implements Lock {
    /** Length of signatures by ed25519 (RFC 8032) and of P-256 written as r and s, in bytes. */
    static final int RAW = 64;

    private static final int SHORTEST_DER = 8;
    private static final int LONGEST_DER = 72;
    private static final int SHORTEST_RSA = 128;

    @Override
    public boolean takes(int length) {
        if (algorithm.endsWith("RSA")) {
            return length >= SHORTEST_RSA;
        }
        return hasRawLength() ? length == RAW : length >= SHORTEST_DER && length <= LONGEST_DER;
    }

    /** Whether every signature is equally long. */
    boolean hasRawLength() {
        return algorithm.equals("Ed25519") || algorithm.endsWith("P1363Format");
    }

    @Override
    public boolean fits(Content content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            for (SignedPart part : content.parts()) {
                check.update(part.bytes());
            }
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not a signature of this algorithm at all
        }
    }

    @Override
    public Optional<byte[]> expected(Content content) {
        return Optional.empty();
    }
}
