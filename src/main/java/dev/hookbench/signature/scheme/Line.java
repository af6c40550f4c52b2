package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;

/** {@code x-line-signature: <base64>} over the body; the library compares bytes. */
final class Line implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("line", "LINE", "the channel secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64).comparedAsBytes();
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("x-line-signature", "");
    }
}
