package dev.hookbench.ui.signatures;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Bytes as text to read: control characters and bytes that are no UTF-8 as marks, the middle of many left out. */
final class CheckBytes {
    private static final int FIRST = 1_500;
    private static final int LAST = 300;
    /** Line feed and the like are shown by the pictures of Unicode that stand here in the same order. */
    private static final int PICTURES = 0x2400;

    private static final int DELETE = 0x7F;

    private CheckBytes() {}

    /** A stretch of the text. */
    sealed interface Piece {}

    /** Characters as they are. */
    record Plain(String text) implements Piece {}

    /** Stands for characters that cannot be seen. */
    record Mark(String text) implements Piece {}

    /** So many bytes are left out here. */
    record Cut(int bytes) implements Piece {}

    /** The bytes in pieces; a line feed is a mark and then a new line. */
    static List<Piece> pieces(byte[] bytes) {
        List<Piece> pieces = new ArrayList<>();
        if (bytes.length <= FIRST + LAST) {
            add(pieces, bytes);
        } else {
            add(pieces, Arrays.copyOf(bytes, FIRST));
            pieces.add(new Cut(bytes.length - FIRST - LAST));
            add(pieces, Arrays.copyOfRange(bytes, bytes.length - LAST, bytes.length));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, byte[] bytes) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int length = character(bytes, at);
            String mark = mark(bytes, at, length);
            if (mark.isEmpty()) {
                plain.append(new String(bytes, at, length, StandardCharsets.UTF_8));
            } else {
                flush(pieces, plain);
                pieces.add(new Mark(mark));
                plain.append(bytes[at] == '\n' ? "\n" : "");
            }
            at += Math.max(1, length);
        }
        flush(pieces, plain);
    }

    private static void flush(List<Piece> pieces, StringBuilder plain) {
        if (!plain.isEmpty()) {
            pieces.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    /** How it is marked; empty for what can be seen. */
    private static String mark(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xFF;
        if (length == 0) {
            return String.format(Locale.ROOT, "\\x%02X", first);
        }
        if (length == 1) {
            return first < ' ' ? Character.toString(PICTURES + first) : first == DELETE ? "\u2421" : "";
        }
        int type = Character.getType(new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0));
        boolean hidden = type == Character.FORMAT || type == Character.CONTROL;
        return hidden ? hex(bytes, at, length) : "";
    }

    private static String hex(byte[] bytes, int at, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            out.append(String.format(Locale.ROOT, "\\x%02X", bytes[i] & 0xFF));
        }
        return out.toString();
    }

    /** How many bytes the UTF-8 character has that begins there; 0 where none does. */
    private static int character(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException _) {
            return 0;
        }
    }
}
