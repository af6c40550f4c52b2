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

/** {@code X-Trello-Webhook: <base64>} over the body and the registered URL, by SHA-1. */
final class Trello implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("trello", "Trello", "the app secret, used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA1, Encoding.BASE64);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest(
                "X-Trello-Webhook",
                "",
                request -> Content.of(Content.body(request.body()), Content.text("url", request.url())));
    }
}
