package dev.hookbench.dispatch.subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes dotted keys of a filter or payload as Convoy does (its package {@code flatten}): arrays that start with a text, a
 * number or a boolean stay whole, others keep only their objects; every number is a double.
 */
final class ConvoyFlattening {
    private static final Set<String> OPERATORS =
            Set.of("$gte", "$gt", "$lte", "$lt", "$in", "$nin", "$eq", "$neq", "$or", "$and", "$exist", "$regex");

    private final Map<String, @Nullable Object> result = new LinkedHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private ConvoyFlattening() {}

    private record Frame(String prefix, @Nullable Object value) {}

    /** @throws ConvoyError on an unknown operator, also in a payload */
    static Map<String, @Nullable Object> of(@Nullable Object value) {
        boolean empty = value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
        return empty ? Map.of() : new ConvoyFlattening().flatten(value);
    }

    private Map<String, @Nullable Object> flatten(@Nullable Object value) {
        frames.push(new Frame("", value));
        while (!frames.isEmpty()) {
            Frame frame = frames.pop();
            if (frame.value() instanceof Map<?, ?> map) {
                object(frame.prefix(), map);
            } else if (frame.value() instanceof List<?> list) {
                array(frame.prefix(), list);
            } else if (!frame.prefix().isEmpty()) {
                result.put(frame.prefix(), plain(frame.value()));
            }
        }
        return result;
    }

    private void object(String prefix, Map<?, ?> map) {
        if (map.isEmpty()) {
            result.put(prefix, Map.of());
        }
        map.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (key.startsWith("$") && !key.startsWith("$.")) {
                operator(prefix, key, value);
            } else {
                frames.push(new Frame(prefix.isEmpty() ? key : prefix + "." + key, value));
            }
        });
    }

    private void operator(String prefix, String key, @Nullable Object value) {
        if (!OPERATORS.contains(key)) {
            throw new ConvoyError(key + " starts with $ and is no operator");
        }
        boolean joins = key.equals("$or") || key.equals("$and");
        if (joins && !(value instanceof List<?>)) {
            throw new ConvoyError(key + " needs an array");
        }
        Object kept = joins && value instanceof List<?> list
                ? list.stream().map(ConvoyFlattening::of).toList()
                : plain(value);
        if (prefix.isEmpty()) {
            result.put(key, kept);
        } else if (result.computeIfAbsent(prefix, _ -> new HashMap<>()) instanceof Map<?, ?> operators) {
            Map<Object, @Nullable Object> more = new HashMap<>(operators);
            more.put(key, kept);
            result.put(prefix, more);
        }
    }

    private void array(String prefix, List<?> list) {
        Object first = list.isEmpty() ? "" : list.getFirst();
        if (first instanceof String || first instanceof Number || first instanceof Boolean) {
            result.put(prefix, plain(list));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                frames.push(new Frame(prefix.isEmpty() ? Integer.toString(i) : prefix + "." + i, map));
            }
        }
    }

    /** The value with every number as Go reads it. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Number number -> Double.parseDouble(number.toString());
            case List<?> list ->
                list.stream().<Object>map(ConvoyFlattening::plain).toList();
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy = new HashMap<>();
                map.forEach((name, member) -> copy.put(name, plain(member)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
