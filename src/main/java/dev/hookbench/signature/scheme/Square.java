package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import java.util.List;

/** {@code x-square-hmacsha256-signature: <base64>} over the registered URL and the body. */
final class Square implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("square", "Square", "the subscription's signature key, used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest(
                "x-square-hmacsha256-signature",
                "",
                request -> Content.of(Content.text("url", request.url()), Content.body(request.body())));
    }
}
