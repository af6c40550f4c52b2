package dev.hookbench.query;

import dev.hookbench.domain.capture.CaptureFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter box for captures: terms joined by spaces, each a word to look for in target or event type, or one of
 * {@code inbox:} {@code method:} {@code sig:} {@code status:} with its value. A bad term is reported and the rest works.
 */
public final class CaptureFilterParser {
    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|xx)");
    private static final Map<String, String> VERDICTS =
            Map.of("valid", "valid", "invalid", "invalid", "not_checked", "not_checked", "unchecked", "not_checked");
    private static final String WORD = "a word";

    private final Map<String, String> values = new HashMap<>();
    private final List<BadTerm> bad = new ArrayList<>();

    private CaptureFilterParser() {}

    /**
     * What a text means.
     *
     * @param filter of the terms that are understood
     * @param bad the others, in their order
     */
    public record Parsed(CaptureFilter filter, List<BadTerm> bad) {
        public Parsed {
            bad = List.copyOf(bad);
        }
    }

    /** A term that is not understood, and one sentence about it. */
    public record BadTerm(String term, String message) {}

    /** Reads the text of a filter box; an empty one accepts all. */
    public static Parsed parse(String text) {
        CaptureFilterParser parser = new CaptureFilterParser();
        for (String term : text.strip().split("\\s+", -1)) {
            if (!term.isEmpty()) {
                parser.take(term);
            }
        }
        return new Parsed(parser.filter(), parser.bad);
    }

    private void take(String term) {
        int colon = term.indexOf(':');
        String field = colon < 0 ? "" : term.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = term.substring(colon + 1);
        switch (field) {
            case "inbox" -> put(term, field, value);
            case "method" -> put(term, field, value.toUpperCase(Locale.ROOT));
            case "sig" -> put(term, field, VERDICTS.get(value.toLowerCase(Locale.ROOT)), "valid, invalid or unchecked");
            case "status" -> put(term, field, status(value), "three digits, or one digit and xx, such as 5xx");
            case "" -> put(term, WORD, value);
            default ->
                bad.add(new BadTerm(term, "There is no field “" + field + "”. Use inbox, method, sig or status."));
        }
    }

    private void put(String term, String field, @Nullable String value, String cure) {
        if (value == null) {
            bad.add(new BadTerm(term, "“" + term + "” is not understood: " + field + " takes " + cure + "."));
        } else {
            put(term, field, value);
        }
    }

    private void put(String term, String field, String value) {
        if (value.isEmpty()) {
            bad.add(new BadTerm(term, "“" + term + "” lacks a value after the colon."));
        } else if (values.putIfAbsent(field, value) != null) {
            String name = field.equals(WORD) ? "More than one word" : "More than one " + field;
            bad.add(new BadTerm(term, name + " cannot be looked for at once; “" + term + "” is left out."));
        }
    }

    private static @Nullable String status(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return STATUS.matcher(lower).matches() ? lower : null;
    }

    private CaptureFilter filter() {
        return new CaptureFilter(
                values.get("inbox"), values.get("method"), values.get("sig"), values.get("status"), values.get(WORD));
    }
}
