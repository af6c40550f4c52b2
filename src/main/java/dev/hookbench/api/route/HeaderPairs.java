package dev.hookbench.api.route;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.util.ArrayList;
import java.util.List;

/** Reads headers that are given as pairs of name and value, so that order and duplicates stay. */
public final class HeaderPairs {
    private HeaderPairs() {}

    /**
     * The headers of a field; those of {@code before} where it is absent.
     *
     * @throws BadInput naming the field and the cure
     */
    public static Headers read(JsonInput json, String field, Headers before) {
        Object value = json.value(field);
        if (value == null) {
            return before;
        }
        List<Header> headers = new ArrayList<>();
        for (Object pair : value instanceof List<?> pairs ? pairs : List.of(value)) {
            if (pair instanceof List<?> parts
                    && parts.size() == 2
                    && parts.get(0) instanceof String name
                    && parts.get(1) instanceof String text) {
                headers.add(new Header(name, text));
            } else {
                throw json.wrong(field, "must be a list of pairs such as [\"X-Team\", \"billing\"]", value);
            }
        }
        return new Headers(headers);
    }
}
