package dev.hookbench.dispatch.subscription;

import com.google.re2j.Pattern;
import java.util.Set;

/**
 * Which keys of a payload Convoy tries for a key with wildcards: those with indexes up to a figure it takes from the
 * payload's keys, times the wildcards.
 */
record ConvoyIndexes(Pattern pattern, long greatest) {
    /** @throws ConvoyError for a number in a key that does not fit 64 bits */
    static ConvoyIndexes of(Set<?> payloadKeys, String key) {
        String[] literals = key.split("\\$", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < literals.length; i++) {
            regex.append(i == 0 ? "" : "(0|[1-9][0-9]*)").append(Pattern.quote(literals[i]));
        }
        long largest = 0;
        for (Object payloadKey : payloadKeys) {
            largest = Math.max(largest, largest(String.valueOf(payloadKey)));
        }
        return new ConvoyIndexes(Pattern.compile(regex.toString()), (literals.length - 1) * largest);
    }

    /** Whether Convoy tries that key. */
    boolean fits(String payloadKey) {
        var matcher = pattern.matcher(payloadKey);
        if (!matcher.matches()) {
            return false;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String index = matcher.group(group);
            if (index.length() > 18 || Long.parseLong(index) > greatest) {
                return false;
            }
        }
        return true;
    }

    /** Digits belong to the number as long as they follow each other, or nothing but the key's first character was a digit. */
    private static long largest(String key) {
        StringBuilder digits = new StringBuilder();
        long largest = 0;
        int previous = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                continue;
            }
            if (previous == 0 || previous + 1 == i) {
                digits.append(c);
                if (digits.length() > 18) {
                    throw new ConvoyError("it cannot read the number in the key " + key);
                }
                largest = Math.max(largest, Long.parseLong(digits.toString()));
            }
            previous = i;
        }
        return largest;
    }
}
