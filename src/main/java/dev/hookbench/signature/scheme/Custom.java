package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.Stamp;
import dev.hookbench.signature.part.Url;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A scheme of one's own: an HMAC whose content and header are written by template, see {@link CustomOptions}. */
final class Custom implements HmacScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("custom", "Custom", "as option key says: text, base64 or hex");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.OWN;
    }

    @Override
    public List<SchemeOption> options() {
        return CustomOptions.ALL;
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return CustomOptions.recipe(settings);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        CustomOptions options = CustomOptions.of(settings);
        List<String> fields = request.headers().all(options.header());
        Optional<String> absent = Stream.of(options.header(), options.timestampHeader(), options.idHeader())
                .filter(name -> !name.isEmpty() && !request.headers().has(name))
                .findFirst();
        if (absent.isPresent()) {
            return HeaderFaults.missing(absent.get(), request.headers());
        }
        List<Map<String, String>> matches = fields.stream()
                .map(field -> options.format().match(field))
                .flatMap(Optional::stream)
                .toList();
        if (matches.isEmpty()) {
            return HeaderFaults.refused(
                    "format_mismatch",
                    "The value of " + options.header() + " is not of the form \""
                            + options.format().filled(name -> "{" + name + "}") + "\". Check the option format.");
        }
        return signed(request, options, matches);
    }

    private static Reading signed(SignedRequest request, CustomOptions options, List<Map<String, String>> matches) {
        Map<String, String> values = values(request, options, matches.getFirst());
        String time = values.getOrDefault(CustomOptions.TIMESTAMP, "");
        Optional<Stamp> stamp = Stamp.parse(time, options.freshness());
        if (options.isTimed() && stamp.isEmpty()) {
            return HeaderFaults.timestampMalformed(options.header(), time, options.freshness());
        }
        List<Received> received = matches.stream()
                .map(match -> new Received("", match.getOrDefault(CustomOptions.SIGNATURE, "")))
                .toList();
        return new Signed(request, other -> content(other, options, values), received)
                .at(stamp.orElse(null))
                .ledBy(options.format().before(CustomOptions.SIGNATURE, name -> values.getOrDefault(name, "")));
    }

    /** Time and id: from the header of the signature, or from those of their own. */
    private static Map<String, String> values(SignedRequest request, CustomOptions options, Map<String, String> match) {
        Map<String, String> values = new HashMap<>(match);
        request.headers()
                .first(options.timestampHeader())
                .ifPresent(value -> values.putIfAbsent(CustomOptions.TIMESTAMP, value));
        request.headers().first(options.idHeader()).ifPresent(value -> values.putIfAbsent(CustomOptions.ID, value));
        return values;
    }

    private static Content content(SignedRequest request, CustomOptions options, Map<String, String> values) {
        List<String> pieces = options.content().pieces();
        List<SignedPart> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (i % 2 == 1) {
                parts.add(part(piece, request, values));
            } else if (!piece.isEmpty()) {
                parts.add(Content.separator(piece));
            }
        }
        return new Content(parts);
    }

    private static SignedPart part(String name, SignedRequest request, Map<String, String> values) {
        return switch (name) {
            case "body" -> Content.body(request.body());
            case "method" -> Content.text(name, request.method());
            case "url" -> Content.text(name, request.url());
            case "path" -> Content.text(name, Url.of(request.url()).target());
            case CustomOptions.TIMESTAMP -> Content.timestamp(values.getOrDefault(name, ""));
            case CustomOptions.ID -> Content.id(values.getOrDefault(name, ""));
            default ->
                Content.text(
                        "header",
                        request.headers()
                                .first(name.substring(CustomOptions.HEADER.length()))
                                .orElse(""));
        };
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        CustomOptions options = CustomOptions.of(settings);
        String time = options.freshness().write(now);
        Map<String, String> values = new HashMap<>(Map.of(CustomOptions.TIMESTAMP, time, CustomOptions.ID, messageId));
        SignedRequest timed =
                options.timestampHeader().isEmpty() ? request : request.with(options.timestampHeader(), time);
        SignedRequest named = options.idHeader().isEmpty() ? timed : timed.with(options.idHeader(), messageId);
        values.put(
                CustomOptions.SIGNATURE,
                recipe(settings)
                        .digests(settings, content(named, options, values))
                        .getLast());
        return named.with(options.header(), options.format().filled(name -> values.getOrDefault(name, "")));
    }
}
