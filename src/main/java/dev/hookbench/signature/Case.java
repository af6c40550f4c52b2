package dev.hookbench.signature;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.Reading.Signed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request whose signature does not fit, for the detective: what was expected, what came, what is known. */
record Case(Recipe recipe, Signed signed, List<SecretText> secrets) {
    Content content() {
        return signed.content();
    }

    /** The received values, decoded in every way that gives a digest. */
    List<DigestForm> digests() {
        return signed.values().stream().flatMap(DigestForm::of).toList();
    }

    /** The secrets as text. */
    Stream<String> secretTexts() {
        return secrets.stream().map(SecretText::reveal).filter(text -> !text.isEmpty());
    }

    /** The secrets that can be keys, as keys. */
    Stream<byte[]> keys() {
        return secretTexts().map(recipe.keyForm()::key).flatMap(Optional::stream);
    }

    /** The body that is part of the signed bytes. */
    byte[] body() {
        return content().parts().stream()
                .filter(part -> part.name().equals(Content.BODY))
                .findFirst()
                .map(SignedPart::bytes)
                .orElse(new byte[0]);
    }
}
