package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hash that signatures are made with, or are mistaken for. */
public enum Hash {
    MD5(16),
    SHA1(20),
    SHA256(32),
    SHA384(48),
    SHA512(64);

    private static final byte[] NO_KEY = {};

    private final int length;
    private final Mac mac;
    private final MessageDigest digest;

    /** Copies of what was made once are cheaper than finding the provider for each digest. */
    Hash(int length) {
        this.length = length;
        try {
            mac = Mac.getInstance("Hmac" + name());
            digest = MessageDigest.getInstance(name().replace("SHA", "SHA-"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name(), e);
        }
    }

    /** Length of its digests, in bytes. */
    int length() {
        return length;
    }

    /** Its name in details and headers, for example {@code sha256}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people, in that use. */
    String named(Keying keying) {
        return keying == Keying.HMAC ? "HMAC-" + name() : name();
    }

    /** The hash whose digests are that long. */
    static Optional<Hash> ofLength(int length) {
        return Stream.of(values()).filter(hash -> hash.length == length).findFirst();
    }

    /** The hash of that name, in any case, with or without a hyphen. */
    public static Optional<Hash> named(String name) {
        String plain = name.replace("-", "");
        return Stream.of(values())
                .filter(hash -> hash.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    /** The HMAC over the parts in order; the key must not be empty. */
    byte[] hmac(byte[] key, Content content) {
        try {
            Mac made = (Mac) mac.clone();
            made.init(new SecretKeySpec(key, mac.getAlgorithm()));
            for (SignedPart part : content.parts()) {
                made.update(part.bytes());
            }
            return made.doFinal();
        } catch (CloneNotSupportedException | InvalidKeyException e) {
            throw new IllegalStateException(mac.getAlgorithm() + " takes any key and can be copied", e);
        }
    }

    /** The hash of the bytes. */
    public byte[] plain(byte[] bytes) {
        return plain(NO_KEY, Content.ofBody(bytes));
    }

    /** The hash of the secret and then the parts in order. */
    byte[] plain(byte[] secret, Content content) {
        try {
            MessageDigest made = (MessageDigest) digest.clone();
            made.update(secret);
            for (SignedPart part : content.parts()) {
                made.update(part.bytes());
            }
            return made.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(digest.getAlgorithm() + " can be copied", e);
        }
    }
}
