package dev.hookbench.signature.scheme;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.json.Json;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code clientState} in each notification of the body: the secret itself; nothing is signed. */
final class MicrosoftGraph implements HmacScheme {
    private static final String FIELD = "clientState";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("microsoft-graph", "Microsoft Graph", "the subscription's clientState");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.PLAIN).keyed(Keying.TOKEN);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        List<Received> values = notifications(request).map(Received.class::cast).toList();
        return values.isEmpty()
                ? HeaderFaults.body(
                        "signature_missing",
                        "No notification in the body has a " + FIELD + ". Set one when the subscription is made.")
                : new Signed(request, _ -> Content.of(), values.subList(0, 1));
    }

    private static Stream<Received> notifications(SignedRequest request) {
        return JsonBody.list(JsonBody.of(request.body()), "value").stream()
                .map(item -> new Received(FIELD, JsonBody.text(item, FIELD)));
    }

    /** Every notification has to be the subscription's. */
    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        Set<String> known = settings.secrets().stream().map(SecretText::reveal).collect(Collectors.toSet());
        return notifications(request).allMatch(value -> known.contains(value.text()))
                ? Optional.empty()
                : Optional.of(new Finding(
                        "wrong_secret",
                        "other_secret",
                        "Not every notification in the body has the expected " + FIELD
                                + ". Acknowledge it and drop it."));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String state = recipe(settings).digests(settings, Content.of()).getLast();
        Map<String, @Nullable Object> body = JsonBody.toSign(request.body());
        JsonBody.list(body, "value").forEach(item -> item.put(FIELD, state));
        return request.withBody(Json.write(body));
    }
}
