package dev.hookbench.ui.control;

import java.util.HexFormat;
import java.util.Locale;

/** Bytes as the rows of a hex dump, so many bytes a row. */
final class HexRows {
    private static final HexFormat HEX = HexFormat.of();

    private HexRows() {}

    static int count(byte[] bytes, int width) {
        return (bytes.length + width - 1) / width;
    }

    /** Such as {@code 00000010  68 6f 6f 6b 62 65 6e 63  68 2e 2e 2e 2e 2e 2e 2e  hookbench.......}. */
    static String row(byte[] bytes, int index, int width) {
        int start = index * width;
        StringBuilder hex = new StringBuilder(String.format(Locale.ROOT, "%08x  ", start));
        StringBuilder ascii = new StringBuilder();
        for (int i = start; i < start + width; i++) {
            hex.append(i < bytes.length ? HEX.toHexDigits(bytes[i]) : "  ").append(i % 8 == 7 ? "  " : " ");
            if (i < bytes.length) {
                ascii.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
        }
        return hex.append(ascii).toString();
    }
}
