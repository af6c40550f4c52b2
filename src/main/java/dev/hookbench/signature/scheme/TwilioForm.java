package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code X-Twilio-Signature: <base64>} over the URL and the sorted form fields, each name before its value, by SHA-1; the
 * URL with or without its port.
 */
final class TwilioForm implements BodyScheme {
    private static final BodyDigest DIGEST = new BodyDigest("X-Twilio-Signature", "", TwilioForm::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("twilio-form", "Twilio (form)", "the account's primary auth token, used as text");
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
        return DIGEST;
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return DIGEST.read(request) instanceof Signed signed
                ? TwilioUrl.withAndWithoutPort(signed, TwilioForm::content)
                : DIGEST.read(request);
    }

    private static Content content(SignedRequest request) {
        List<SignedPart> parts = new ArrayList<>();
        parts.add(Content.text("url", request.url()));
        if (!request.method().equals("GET")) {
            FormBody.sorted(request.body())
                    .forEach((name, values) -> values.forEach(value -> {
                        parts.add(Content.utf8("name", name));
                        parts.add(Content.utf8("value", value));
                    }));
        }
        return new Content(parts);
    }
}
