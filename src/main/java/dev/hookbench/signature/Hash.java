package dev.hookbench.signature;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hash that signatures are made with, or are mistaken for. */
enum Hash {
    MD5(16),
    SHA1(20),
    SHA256(32),
    SHA384(48),
    SHA512(64);

    private final int length;

    Hash(int length) {
        this.length = length;
    }

    /** Length of its digests, in bytes. */
    int length() {
        return length;
    }

    /** Its name in details and headers, for example {@code sha256}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hash whose digests are that long. */
    static Optional<Hash> ofLength(int length) {
        return Stream.of(values()).filter(hash -> hash.length == length).findFirst();
    }

    /** The HMAC over the parts in order; the key must not be empty. */
    byte[] hmac(byte[] key, Content content) {
        try {
            String algorithm = "Hmac" + name();
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (SignedPart part : content.parts()) {
                mac.update(part.bytes());
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has Hmac" + name(), e);
        }
    }
}
