package dev.hookbench.json;

import dev.hookbench.json.JsonText.Layout;

/** Puts tokens behind each other with the white space of a layout. */
final class JsonWriter {
    private final StringBuilder out;
    private final Layout layout;
    private final int maxDepth;
    private int depth;
    /** An opening bracket has been written and nothing in it yet: empty ones stay on their line. */
    private boolean opened;

    JsonWriter(StringBuilder out, Layout layout, int maxDepth) {
        this.out = out;
        this.layout = layout;
        this.maxDepth = maxDepth;
    }

    /** Writes the token; false if it lies deeper than can be indented. */
    boolean write(String token) {
        if (layout.equals(Layout.AS_IS)) {
            out.append(token);
        } else if (!token.isBlank()) {
            switch (token.charAt(0)) {
                case '{', '[' -> open(token);
                case '}', ']' -> close(token);
                case ',' -> comma();
                case ':' -> out.append(':').append(layout.colon());
                default -> value(token);
            }
        }
        return layout.indent().isEmpty() || depth <= maxDepth;
    }

    private void open(String token) {
        value(token);
        depth++;
        opened = true;
    }

    private void close(String token) {
        depth--;
        if (!opened) {
            newLine();
        }
        opened = false;
        out.append(token);
    }

    private void comma() {
        out.append(',').append(layout.comma());
        newLine();
    }

    private void value(String token) {
        if (opened) {
            newLine();
        }
        opened = false;
        out.append(token);
    }

    private void newLine() {
        if (!layout.indent().isEmpty()) {
            out.append('\n').repeat(layout.indent(), depth);
        }
    }
}
