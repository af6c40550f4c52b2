package dev.hookbench.signature.part;

import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.signature.part.BodyLead.Variant;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as other libraries write it: spaces as {@code +} or {@code %20}, and more or fewer characters escaped. */
final class FormVariants {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern BARE = Pattern.compile("[^\\x00-\\x20\\x7F-\\xFF]*=[^\\x00-\\x1F\\x7F-\\xFF]*");

    /** What of the characters that {@link URLEncoder} leaves or escapes others treat otherwise. */
    private static final List<UnaryOperator<String>> WRITERS = List.of(
            text -> text,
            text -> text.replace("+", "%20"),
            text -> text.replace("%7E", "~"),
            text -> text.replace("+", "%20").replace("%7E", "~"),
            text -> text.replace("+", "%20").replace("%7E", "~").replace("*", "%2A"),
            text -> text.replace("%7E", "~").replace("*", "%2A"),
            text -> text.replace("+", "%20")
                    .replace("%7E", "~")
                    .replace("%21", "!")
                    .replace("%27", "'")
                    .replace("%28", "(")
                    .replace("%29", ")"));

    private FormVariants() {}

    static Stream<Variant> of(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.startsWith("{")) {
            return forms(body);
        }
        return BARE.matcher(text).matches() ? variants(text) : Stream.empty();
    }

    /** The form that this JSON may have been: the field {@code payload} of it, or one field for each name. */
    private static Stream<Variant> forms(byte[] body) {
        String json = new String(body, StandardCharsets.UTF_8);
        Stream<String> payload = Stream.of("payload=" + encoded(json));
        return Stream.concat(payload, fields(body).stream())
                .flatMap(form -> WRITERS.stream().map(writer -> writer.apply(form)))
                .distinct()
                .map(form -> new Variant(
                        "form_decoded", "it was a form and became JSON", form.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> fields(byte[] body) {
        try {
            return Optional.of(Json.parseObject(body).entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(String.valueOf(field.getValue())))
                    .collect(Collectors.joining("&")));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Stream<Variant> variants(String text) {
        Stream<String> written = WRITERS.stream()
                .flatMap(writer -> Stream.of(writer.apply(rewritten(text)), lowerCase(writer.apply(rewritten(text)))));
        Stream<String> swapped = Stream.of(
                text.replace("+", "%20"),
                text.replace("%20", "+"),
                text.replace("+", "%2B"),
                text.replace(" ", "%20"),
                text.replace(" ", "+"));
        return Stream.concat(swapped, written)
                .distinct()
                .map(form -> new Variant(
                        "form_reencoded",
                        "the form was parsed and written again",
                        form.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String rewritten(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(pair -> Arrays.stream(pair.split("=", 2))
                        .map(FormVariants::again)
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private static String again(String text) {
        try {
            return encoded(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String lowerCase(String form) {
        return ESCAPE.matcher(form).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }
}
