package dev.hookbench.signature.part;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a digest is made from a secret and the signed bytes, and how it is written.
 *
 * @param asBytes whether digests are compared as bytes, as the providers' libraries do that accept upper-case hex
 */
public record Recipe(Hash hash, Encoding encoding, KeyForm keyForm, Keying keying, boolean asBytes) {
    /** An HMAC keyed by the text of the secret. */
    public Recipe(Hash hash, Encoding encoding) {
        this(hash, encoding, KeyForm.TEXT);
    }

    /** An HMAC keyed by a secret of that form. */
    public Recipe(Hash hash, Encoding encoding, KeyForm keyForm) {
        this(hash, encoding, keyForm, Keying.HMAC, false);
    }

    /** The same with digests compared as bytes. */
    public Recipe comparedAsBytes() {
        return new Recipe(hash, encoding, keyForm, keying, true);
    }

    /** The same with another use of the secret. */
    public Recipe keyed(Keying other) {
        return new Recipe(hash, encoding, keyForm, other, asBytes);
    }

    /** What the secret opens, if it can be a key. */
    Optional<Lock> lock(String secret) {
        return keyForm.key(secret).map(this::lock);
    }

    Lock lock(byte[] key) {
        return new MacLock(hash, keying, key);
    }

    /** The digests that fit, one per secret that can be a key. */
    public List<String> expected(SchemeSettings settings, Content content) {
        return settings.secrets().stream()
                .map(secret -> keyForm.key(secret.reveal()))
                .flatMap(Optional::stream)
                .map(key -> encoding.encode(keying.digest(hash, key, content)))
                .toList();
    }

    /**
     * One digest per secret, oldest first, as they stand in the header.
     *
     * @throws IllegalArgumentException if there is no secret, or one that cannot be a key
     */
    public List<String> digests(SchemeSettings settings, Content content) {
        List<SecretText> secrets = settings.secrets();
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("secrets: there is none; set the secret to sign with");
        }
        return IntStream.range(0, secrets.size())
                .mapToObj(i -> encoding.encode(keying.digest(hash, key(secrets.get(i), i), content)))
                .toList();
    }

    private byte[] key(SecretText secret, int index) {
        return keyForm.key(secret.reveal())
                .orElseThrow(() -> new IllegalArgumentException(
                        "secrets: secret " + (index + 1) + " " + keyForm.complaint(secret.reveal())));
    }
}
