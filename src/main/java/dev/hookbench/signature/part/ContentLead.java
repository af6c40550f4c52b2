package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The signed bytes put together wrongly: parts left out, swapped, or with another separator. */
final class ContentLead implements Lead {
    /** With more of them there are too many orders. */
    private static final int MOST_PARTS = 4;

    private static final List<String> SEPARATORS = List.of(".", ",", ":", "", "|", "\n", ";", "-", "_", " ");

    /** Other bytes that may have been signed. */
    private record Variant(String detail, String words, Content content) {}

    @Override
    public Stream<Suspect> suspects(Case given) {
        return Stream.concat(known(given), parts(given));
    }

    /** What senders of this scheme are known to sign by mistake. */
    private static Stream<Suspect> known(Case given) {
        return given.signed().mistakes().stream()
                .flatMap(mistake -> given.suspects(
                        finding(mistake.detail(), mistake.words()),
                        mistake.composer().of(given.request())));
    }

    private static Stream<Suspect> parts(Case given) {
        Content content = given.content();
        List<SignedPart> parts = content.withoutSeparators();
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            return Stream.empty();
        }
        return Stream.of(
                        bodyOnly(given, parts),
                        separated(content, parts),
                        shortened(content, parts),
                        swapped(content, parts),
                        timed(content))
                .flatMap(variants -> variants)
                .flatMap(variant -> given.suspects(finding(variant.detail, variant.words), variant.content));
    }

    private static Finding finding(String detail, String words) {
        return new Finding(
                "wrong_signed_content",
                detail,
                "The sender signed " + words + ". Sign the parts that this scheme signs, in its order.");
    }

    private static Stream<Variant> bodyOnly(Case given, List<SignedPart> parts) {
        return parts.stream().noneMatch(part -> part.name().equals(Content.BODY))
                ? Stream.empty()
                : Stream.of(new Variant(
                        "body_only",
                        "the body alone",
                        Content.ofBody(given.request().body())));
    }

    private static Stream<Variant> separated(Content content, List<SignedPart> parts) {
        String right = content.separator();
        return SEPARATORS.stream()
                .filter(separator -> !separator.equals(right))
                .map(separator -> new Variant(
                        "separator_wrong",
                        "the right parts with " + quoted(separator) + " between them instead of " + quoted(right),
                        Content.joined(separator, parts)));
    }

    private static Stream<Variant> shortened(Content content, List<SignedPart> parts) {
        return parts.stream()
                .filter(part -> !part.name().equals(Content.BODY) && parts.size() > 2)
                .map(part -> new Variant(
                        part.name() + "_left_out",
                        "everything but the " + part.name(),
                        Content.joined(
                                content.separator(),
                                parts.stream()
                                        .filter(other -> !other.equals(part))
                                        .toList())));
    }

    /** The time in the header counts another unit than the one that was signed. */
    private static Stream<Variant> timed(Content content) {
        return content.parts().stream()
                .filter(part -> part.name().equals(Content.TIMESTAMP))
                .map(part -> new String(part.bytes(), StandardCharsets.ISO_8859_1))
                .filter(text -> text.matches("[0-9]{4,16}"))
                .flatMap(text -> Stream.of(text + "000", text.substring(0, text.length() - 3)))
                .map(text -> new Variant(
                        "timestamp_unit",
                        "the time as " + text + ", in another unit than the header's",
                        content.withTimestamp(text)));
    }

    private static Stream<Variant> swapped(Content content, List<SignedPart> parts) {
        return Stream.of(content.separator(), "")
                .distinct()
                .flatMap(separator -> orders(parts).stream()
                        .skip(1)
                        .map(order -> new Variant(
                                "order_swapped",
                                "the right parts in another order",
                                Content.joined(separator, order))));
    }

    /** Every order of the parts, the given one first. */
    private static List<List<SignedPart>> orders(List<SignedPart> parts) {
        if (parts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<SignedPart>> orders = new ArrayList<>();
        for (SignedPart first : parts) {
            for (List<SignedPart> rest :
                    orders(parts.stream().filter(part -> !part.equals(first)).toList())) {
                orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return orders;
    }

    private static String quoted(String separator) {
        return switch (separator) {
            case "" -> "nothing";
            case "\n" -> "a line feed";
            default -> "\"" + separator + "\"";
        };
    }
}
