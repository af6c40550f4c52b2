package dev.hookbench.signature;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The signed bytes put together wrongly: parts left out, swapped, or with another separator. */
final class ContentLead implements Lead {
    private static final List<String> SEPARATORS = List.of(".", ",", ":", "", "|", "\n", ";", "-", "_", " ");

    /** Other bytes that may have been signed. */
    private record Variant(String detail, String words, Content content) {}

    @Override
    public Stream<Suspect> suspects(Case given) {
        List<SignedPart> parts = given.content().withoutSeparators();
        if (parts.size() < 2) {
            return Stream.empty();
        }
        return Stream.of(bodyOnly(given), separated(given, parts), shortened(given, parts), swapped(given, parts))
                .flatMap(variants -> variants)
                .flatMap(variant -> given.keys()
                        .map(key -> new Suspect(finding(variant), given.recipe().hash(), key, variant.content)));
    }

    private static Finding finding(Variant variant) {
        return new Finding(
                "wrong_signed_content",
                variant.detail,
                "The sender signed " + variant.words + ". Sign the parts that this scheme signs, in its order.");
    }

    private static Stream<Variant> bodyOnly(Case given) {
        return Stream.of(new Variant("body_only", "the body alone", Content.ofBody(given.body())));
    }

    private static Stream<Variant> separated(Case given, List<SignedPart> parts) {
        String right = given.content().separator();
        return SEPARATORS.stream()
                .filter(separator -> !separator.equals(right))
                .map(separator -> new Variant(
                        "separator_wrong",
                        "the right parts with " + quoted(separator) + " between them instead of " + quoted(right),
                        Content.joined(separator, parts)));
    }

    private static Stream<Variant> shortened(Case given, List<SignedPart> parts) {
        return parts.stream()
                .filter(part -> !part.name().equals(Content.BODY) && parts.size() > 2)
                .map(part -> new Variant(
                        part.name() + "_left_out",
                        "everything but the " + part.name(),
                        Content.joined(
                                given.content().separator(),
                                parts.stream()
                                        .filter(other -> !other.equals(part))
                                        .toList())));
    }

    private static Stream<Variant> swapped(Case given, List<SignedPart> parts) {
        return Stream.of(given.content().separator(), "")
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
