package dev.hookbench.api;

import dev.hookbench.domain.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/** A key to the API, known by its SHA-256 only: a fast hash is right for keys of 256 random bits. */
public final class ApiKey {
    private final String name;
    private final byte[] sha256;
    private final Set<Scope> scopes;

    private ApiKey(String name, byte[] sha256, Set<Scope> scopes) {
        this.name = name;
        this.sha256 = sha256;
        this.scopes = scopes;
    }

    /** The key with that token. */
    public static ApiKey of(String name, SecretText token, Scope... scopes) {
        return new ApiKey(name, hash(token.reveal()), Set.of(scopes));
    }

    /** Its name, for people. */
    public String name() {
        return name;
    }

    /** Whether it allows what needs {@code scope}. */
    public boolean allows(Scope scope) {
        return scopes.contains(Scope.ADMIN) || scopes.contains(scope);
    }

    /** Whether {@code hash} is of its token, compared in constant time. */
    boolean isOf(byte[] hash) {
        return MessageDigest.isEqual(sha256, hash);
    }

    /** The hash by which keys are told apart. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
