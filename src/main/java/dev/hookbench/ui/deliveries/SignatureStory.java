package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.ui.form.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A part of a signature as it was sent, with what it is.
 *
 * @param part as it stands in the header, for example {@code v1=77b8…}
 * @param meaning in words
 */
record SignatureStory(String part, String meaning) {
    /** Everything among these headers that signs, in the order sent; empty for an unsigned request. */
    static List<SignatureStory> of(Headers headers, Words words) {
        List<SignatureStory> parts = new ArrayList<>();
        for (Header header : headers) {
            switch (header.name().toLowerCase(Locale.ROOT)) {
                case "webhook-id" -> parts.add(named(header, words.get("deliveries.signature.id")));
                case "webhook-timestamp" -> parts.add(named(header, time(header.value(), words)));
                case "webhook-signature" -> digests(parts, words, header.value().split(" "));
                default -> convoy(parts, header, words);
            }
        }
        return List.copyOf(parts);
    }

    private static void convoy(List<SignatureStory> parts, Header header, Words words) {
        String value = header.value();
        if (value.matches("t=[0-9]+(,v[0-9]+=[^,]+)+")) {
            String[] pairs = value.split(",");
            parts.add(new SignatureStory(pairs[0], time(pairs[0].substring(2), words)));
            // each version stands for itself: one digest per secret, oldest first
            Arrays.stream(pairs, 1, pairs.length)
                    .collect(Collectors.groupingBy(
                            pair -> pair.substring(0, pair.indexOf('=')), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(version -> digests(parts, words, version.toArray(String[]::new)));
        } else if (header.name().toLowerCase(Locale.ROOT).endsWith("-signature")) {
            parts.add(new SignatureStory(value, words.get("deliveries.signature.simple")));
        }
    }

    private static void digests(List<SignatureStory> parts, Words words, String... digests) {
        for (int i = 0; i < digests.length; i++) {
            String meaning;
            if (digests.length == 1) {
                meaning = words.get("deliveries.signature.digest");
            } else if (i < digests.length - 1) {
                meaning = words.get("deliveries.signature.digest.older", i + 1, digests.length);
            } else {
                meaning = words.get("deliveries.signature.digest.current", i + 1, digests.length);
            }
            parts.add(new SignatureStory(digests[i], meaning));
        }
    }

    private static SignatureStory named(Header header, String meaning) {
        return new SignatureStory(header.name() + ": " + header.value(), meaning);
    }

    private static String time(String seconds, Words words) {
        try {
            return words.get(
                    "deliveries.signature.time",
                    Instant.ofEpochSecond(Long.parseLong(seconds)).toString());
        } catch (NumberFormatException | DateTimeException _) {
            return words.get("deliveries.signature.time.bad");
        }
    }
}
