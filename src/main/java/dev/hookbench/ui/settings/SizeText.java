package dev.hookbench.ui.settings;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people type them: {@code 10 MiB}, {@code 512 KiB}, {@code 1048576}. */
final class SizeText {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*(b|kib|kb|k|mib|mb|m|gib|gb|g)?");

    private SizeText() {}

    /** The bytes of a typed size; units count in powers of 1,024. None for anything else. */
    static OptionalLong parse(String typed) {
        Matcher matcher = SIZE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        String unit = matcher.group(2) == null ? "b" : matcher.group(2);
        int shift = switch (unit.charAt(0)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
        };
        return OptionalLong.of(Long.parseLong(matcher.group(1)) << shift);
    }

    /** The size in the largest unit that keeps it whole. */
    static String of(long bytes) {
        if (bytes > 0 && bytes % (1L << 20) == 0) {
            return (bytes >> 20) + " MiB";
        }
        return bytes > 0 && bytes % (1L << 10) == 0 ? (bytes >> 10) + " KiB" : Long.toString(bytes);
    }
}
