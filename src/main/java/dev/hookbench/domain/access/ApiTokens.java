package dev.hookbench.domain.access;

import dev.hookbench.domain.SecretText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * Makes the tokens of API keys: {@code whc_}, a letter for the widest scope, 256 random bits and a check sum, the last two in
 * base 62, so that leak scanners and typing errors are told apart from keys.
 */
public final class ApiTokens {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int RANDOM_BYTES = 32;

    /** Characters that 256 bits take at most in base 62. */
    private static final int RANDOM_LENGTH = 43;

    private static final int CHECK_LENGTH = 6;

    private final RandomGenerator random;

    /** @param random makes secrets, so it must be a secure one */
    public ApiTokens(RandomGenerator random) {
        this.random = random;
    }

    /** A new token for a key whose widest scope that is. */
    public SecretText next(Scope widest) {
        String key = "whc_" + widest.word().charAt(0) + secret();
        CRC32 check = new CRC32();
        check.update(key.getBytes(StandardCharsets.US_ASCII));
        return SecretText.of(key + base62(BigInteger.valueOf(check.getValue()), CHECK_LENGTH));
    }

    /** 256 random bits in base 62. */
    public String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return base62(new BigInteger(1, bytes), RANDOM_LENGTH);
    }

    /** The hash by which tokens are told apart: SHA-256 in lower-case hex. */
    public static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
