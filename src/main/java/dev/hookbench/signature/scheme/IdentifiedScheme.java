package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.VersionedList;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A scheme of the Standard Webhooks family, version v1. */
interface IdentifiedScheme extends HmacScheme {
    /** The headers to look at. */
    IdHeaders names(SignedRequest request);

    @Override
    default Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64, KeyForm.BASE64);
    }

    /** The signatures that count. */
    default List<Received> values(VersionedList list) {
        return list.of("v1");
    }

    @Override
    default Reading read(SignedRequest request, SchemeSettings settings) {
        return names(request).read(request, "v1", this::values);
    }

    @Override
    default SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        IdHeaders names = names(request);
        SignedRequest prepared = names.prepared(request, messageId, now);
        String signatures = recipe(settings).digests(settings, names.content(prepared)).stream()
                .map(digest -> "v1," + digest)
                .collect(Collectors.joining(" "));
        return prepared.with(names.signature(), signatures);
    }
}
