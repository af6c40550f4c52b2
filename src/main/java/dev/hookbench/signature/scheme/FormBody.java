package dev.hookbench.signature.scheme;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A form as its decoded fields, both names and each name's values by code unit and without doubles. */
final class FormBody {
    private FormBody() {}

    static SortedMap<String, SortedSet<String>> sorted(byte[] body) {
        SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
        String form = new String(body, StandardCharsets.UTF_8);
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                fields.computeIfAbsent(decoded(parts[0]), _ -> new TreeSet<>())
                        .add(parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return fields;
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone percent sign is taken as it is
        }
    }
}
