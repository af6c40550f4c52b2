package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets for the disk by AES-256-GCM: {@code v1|key id|nonce|ciphertext and tag}, the last two in base64. The
 * place of a secret is sealed in too, so that a sealed text is of no use in another row.
 */
final class SecretCipher {
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random;
    private final String fault;

    private SecretCipher(@Nullable SecretKeySpec key, String keyId, SecureRandom random, String fault) {
        this.key = key;
        this.keyId = keyId;
        this.random = random;
        this.fault = fault;
    }

    /** Seals by that key of 32 bytes. */
    static SecretCipher of(byte[] key, SecureRandom random) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return new SecretCipher(
                    new SecretKeySpec(key, "AES"), HexFormat.of().formatHex(digest, 0, 4), random, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Opens nothing and refuses to seal, for that reason. */
    static SecretCipher broken(String fault) {
        return new SecretCipher(null, "", new SecureRandom(), fault);
    }

    /** Why no secret can be sealed or opened; empty where they can. */
    String fault() {
        return fault;
    }

    /** How every text begins that this cipher sealed. */
    String prefix() {
        return VERSION + "|" + keyId + "|";
    }

    /** The secret, sealed for that place. */
    String seal(SecretText secret, Place place) {
        SecretKeySpec with = key;
        if (with == null) {
            throw new StorageUnavailable(fault);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, with, nonce, place);
            byte[] sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            Base64.Encoder base64 = Base64.getEncoder();
            return String.join("|", VERSION, keyId, base64.encodeToString(nonce), base64.encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every JDK", e);
        }
    }

    /** The secret that was sealed for that place; empty if it was sealed by another key or has been tampered with. */
    Optional<SecretText> open(String sealed, Place place) {
        String[] parts = sealed.split("\\|", 4);
        SecretKeySpec with = key;
        if (with == null || parts.length != 4 || !parts[0].equals(VERSION) || !parts[1].equals(keyId)) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, with, base64.decode(parts[2]), place);
            byte[] secret = cipher.doFinal(base64.decode(parts[3]));
            return Optional.of(SecretText.of(new String(secret, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }

    /** Where a secret is kept. */
    record Place(String table, String row, String field) {
        byte[] bytes() {
            return (table + "|" + row + "|" + field).getBytes(StandardCharsets.UTF_8);
        }
    }
}
