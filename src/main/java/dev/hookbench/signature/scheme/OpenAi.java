package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.VersionedList;
import java.util.List;

/**
 * As Standard Webhooks; the library also takes a digest without its version, compares bytes, and takes a secret without
 * {@code whsec_} as text.
 */
final class OpenAi implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("openai", "OpenAI", "whsec_ and base64; without the prefix it is text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.BASE64_IF_PREFIXED).comparedAsBytes();
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        return IdHeaders.WEBHOOK;
    }

    @Override
    public List<Received> values(VersionedList list) {
        return list.items().stream()
                .filter(item -> item.label().equals("v1") || item.label().isEmpty())
                .toList();
    }
}
