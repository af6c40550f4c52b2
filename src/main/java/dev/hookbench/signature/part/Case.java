package dev.hookbench.signature.part;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SignedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A request whose signature does not fit, for the detective: what was expected, what came, what is known.
 *
 * @param hunt how long to go on, and with which other secrets
 */
record Case(Keyring keyring, Reading.Signed signed, List<SecretText> secrets, Hunt hunt) {
    /** The bytes that should be signed. */
    Content content() {
        return signed.content();
    }

    SignedRequest request() {
        return signed.request();
    }

    Encoding encoding() {
        return keyring.encoding();
    }

    /** How digests are made; empty for public keys. */
    Optional<Recipe> recipe() {
        return Optional.ofNullable(keyring.recipe());
    }

    /** The received values, decoded in every way that gives a digest. */
    List<DigestForm> digests() {
        return signed.values().stream()
                .flatMap(value -> DigestForm.of(value, encoding(), lengths()))
                .toList();
    }

    private IntPredicate lengths() {
        List<Lock> locks = Stream.concat(locks(), keyring.rivals().stream().map(Keyring.Rival::lock))
                .toList();
        return length -> Hash.ofLength(length).isPresent() || locks.stream().anyMatch(lock -> lock.takes(length));
    }

    /** The secrets as text. */
    Stream<String> secretTexts() {
        return secrets.stream().map(SecretText::reveal).filter(text -> !text.isEmpty());
    }

    /** What the secrets and keys open. */
    Stream<Lock> locks() {
        return keyring.locks().stream().flatMap(Optional::stream);
    }

    /** A suspect for each lock and each way to put that request together. */
    Stream<Suspect> suspects(Finding finding, SignedRequest changed) {
        return signed.composers().stream()
                .flatMap(composer -> locks().map(lock -> new Suspect(finding, lock, () -> composer.of(changed))));
    }

    /** A suspect for each lock over that content. */
    Stream<Suspect> suspects(Finding finding, Content content) {
        return locks().map(lock -> new Suspect(finding, lock, () -> content));
    }
}
