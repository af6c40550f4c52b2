package dev.hookbench.dispatch.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition looks: names joined by dots, a number for an element of an array, {@code $} for each of its elements.
 *
 * <p>A name that holds dots itself is found as well, since Convoy's flattened payloads do not tell the two apart.
 */
record KeyPath(String text, List<String> segments) {
    static final String EACH = "$";
    static final int MAX_SEGMENTS = 20;

    static KeyPath of(String dotted) {
        return new KeyPath(dotted, List.of(dotted.split("\\.", -1)));
    }

    /** Whether it looks at each element of an array. */
    boolean hasWildcard() {
        return segments.contains(EACH);
    }

    /** Every value at this place; none where the key is missing, null where it is there and null. */
    List<@Nullable Object> in(@Nullable Object root) {
        List<@Nullable Object> found = new ArrayList<>();
        collect(root, 0, found);
        return found;
    }

    private void collect(@Nullable Object value, int at, List<@Nullable Object> found) {
        if (at == segments.size()) {
            found.add(value);
        } else if (value instanceof List<?> list) {
            elements(list, at, found);
        } else if (value instanceof Map<?, ?> map) {
            StringBuilder name = new StringBuilder();
            for (int end = at; end < segments.size(); end++) {
                name.append(end == at ? "" : ".").append(segments.get(end));
                String key = name.toString();
                if (map.containsKey(key)) {
                    collect(map.get(key), end + 1, found);
                }
            }
        }
    }

    private void elements(List<?> list, int at, List<@Nullable Object> found) {
        String segment = segments.get(at);
        if (segment.equals(EACH)) {
            list.forEach(element -> collect(element, at + 1, found));
        } else if (segment.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(segment) < list.size()) {
            collect(list.get(Integer.parseInt(segment)), at + 1, found);
        }
    }
}
