package dev.hookbench.json;

/** A text that is not JSON, with the place of the fault, both counted from 1. */
public final class MalformedJson extends RuntimeException {
    private final int line;
    private final int column;

    MalformedJson(String message, int line, int column) {
        super(message + " (line " + line + ", column " + column + ")");
        this.line = line;
        this.column = column;
    }

    /** Line of the fault. */
    public int line() {
        return line;
    }

    /** Column of the fault. */
    public int column() {
        return column;
    }
}
