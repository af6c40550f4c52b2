package dev.hookbench.api.onboard;

import dev.hookbench.api.route.BadInput;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180): quoted fields may have commas, line ends and doubled quotes. */
final class Csv {
    private final String text;
    private final List<Record> records = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private int line = 1;
    private int startLine = 1;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * A record.
     *
     * @param line the line it starts on, from 1
     */
    record Record(int line, List<String> fields) {}

    /** All records but blank lines. */
    static List<Record> read(String text) {
        return new Csv(text).records();
    }

    private List<Record> records() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && field.isEmpty()) {
                at = quoted(at + 1);
            } else if (c == ',') {
                endField();
                at++;
            } else if (c == '\n' || c == '\r') {
                at += text.startsWith("\r\n", at) ? 2 : 1;
                endRecord();
                line++;
                startLine = line;
            } else {
                field.append(c);
                at++;
            }
        }
        endRecord();
        return records;
    }

    /** The place after the closing quote. */
    private int quoted(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && text.startsWith("\"\"", at)) {
                field.append('"');
                at += 2;
            } else if (c == '"') {
                return at + 1;
            } else {
                line += c == '\n' ? 1 : 0;
                field.append(c);
                at++;
            }
        }
        throw BadInput.ofBody("The quote that opens in the record of line " + startLine
                + " is never closed: close it, or double a quote that is meant itself.");
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRecord() {
        endField();
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
            records.add(new Record(startLine, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
