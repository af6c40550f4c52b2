package dev.hookbench.signature;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.List;
import java.util.stream.IntStream;

/** How a digest is made from a secret and the signed bytes. */
record Recipe(Hash hash, Encoding encoding, KeyForm keyForm) {
    /** The digest as it stands in the header. */
    String digest(byte[] key, Content content) {
        return encoding.encode(hash.hmac(key, content));
    }

    /**
     * One digest per secret, oldest first.
     *
     * @throws IllegalArgumentException if there is no secret, or one that cannot be a key
     */
    List<String> digests(SchemeSettings settings, Content content) {
        List<SecretText> secrets = settings.secrets();
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("secrets: there is none; set the secret to sign with");
        }
        return IntStream.range(0, secrets.size())
                .mapToObj(i -> digest(key(secrets.get(i), i), content))
                .toList();
    }

    private byte[] key(SecretText secret, int index) {
        return keyForm.key(secret.reveal())
                .orElseThrow(() -> new IllegalArgumentException(
                        "secrets: secret " + (index + 1) + " " + keyForm.complaint(secret.reveal())));
    }
}
