package dev.hookbench.app;

import dev.hookbench.domain.SecretText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Makes API keys: {@code whc_}, a letter for the scope, 256 random bits and a check sum, the last two in base 62, so that
 * leak scanners and typing errors are told apart from keys.
 */
final class LocalKeys {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int RANDOM_BYTES = 32;

    /** Characters that 256 bits take at most in base 62. */
    private static final int RANDOM_LENGTH = 43;

    private static final int CHECK_LENGTH = 6;

    private final SecureRandom random;

    LocalKeys(SecureRandom random) {
        this.random = random;
    }

    /** A new key of scope admin. */
    SecretText admin() {
        String key = "whc_a" + random();
        CRC32 check = new CRC32();
        check.update(key.getBytes(StandardCharsets.US_ASCII));
        return SecretText.of(key + base62(BigInteger.valueOf(check.getValue()), CHECK_LENGTH));
    }

    /** A new secret for one process to know another by. */
    SecretText token() {
        return SecretText.of(random());
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return base62(new BigInteger(1, bytes), RANDOM_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        char[] text = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] divided = rest.divideAndRemainder(BASE);
            text[i] = ALPHABET.charAt(divided[1].intValue());
            rest = divided[0];
        }
        return new String(text);
    }
}
