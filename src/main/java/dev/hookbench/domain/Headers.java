package dev.hookbench.domain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Header fields in the order they travelled, with duplicates and original case; look-ups ignore case (RFC 9110, 5.1). */
public record Headers(List<Header> fields) implements Iterable<Header> {
    private static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /** No headers. */
    public static Headers none() {
        return NONE;
    }

    /** The headers of alternating names and values. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header name without a value: " + namesAndValues.length + " texts");
        }
        return new Headers(Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> new Header(namesAndValues[i], namesAndValues[i + 1]))
                .toList());
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (int i = 0; i < fields.size(); i++) { // asked many times of each request: no iterator
            if (fields.get(i).name().equalsIgnoreCase(name)) {
                return Optional.of(fields.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name, in order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equalsIgnoreCase(name)) {
                values.add(fields.get(i).value());
            }
        }
        return List.copyOf(values);
    }

    /** Whether a field of that name is there. */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** These headers followed by one more. */
    public Headers plus(String name, String value) {
        return new Headers(Stream.concat(fields.stream(), Stream.of(new Header(name, value)))
                .toList());
    }

    /** These headers but those of that name. */
    public Headers without(String name) {
        return has(name)
                ? new Headers(fields.stream()
                        .filter(field -> !field.name().equalsIgnoreCase(name))
                        .toList())
                : this;
    }

    /** How many fields there are, duplicates counted. */
    public int size() {
        return fields.size();
    }

    @Override
    public Iterator<Header> iterator() {
        return fields.iterator();
    }
}
