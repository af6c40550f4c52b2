package dev.hookbench.api.route;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read field by field. What is absent or null is empty; what has the wrong type, range or size is
 * refused by {@link BadInput} with field, value and cure.
 */
public final class JsonInput {
    private static final int SHOWN = 60;

    private final String prefix;
    private final Map<String, @Nullable Object> members;

    private JsonInput(String prefix, Map<String, @Nullable Object> members) {
        this.prefix = prefix;
        this.members = members;
    }

    /** The members of the body itself. */
    public static JsonInput of(Map<String, @Nullable Object> members) {
        return new JsonInput("", members);
    }

    /** Whether the field is there, be it null. */
    public boolean has(String field) {
        return members.containsKey(field);
    }

    /** The names of its fields. */
    public Set<String> fields() {
        return members.keySet();
    }

    /** A value as JSON gave it. */
    public @Nullable Object value(String field) {
        return members.get(field);
    }

    /** A text, also an empty one. */
    public Optional<String> text(String field) {
        Object value = members.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw wrong(field, "must be a text", value);
    }

    /** The text under the first of those names that is there: fields that had another name before. */
    public Optional<String> text(String field, String oldName) {
        Optional<String> text = text(field);
        return text.isPresent() ? text : text(oldName);
    }

    /** A text that must be there and not blank. */
    public String requiredText(String field) {
        return text(field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> BadInput.ofBody(prefix + field + " is missing: give a text that is not empty."));
    }

    /** A whole number within those limits. */
    public Optional<Long> integer(String field, long least, long greatest) {
        Object value = members.get(field);
        if (value == null) {
            return Optional.empty();
        }
        boolean whole = value instanceof Integer || value instanceof Long;
        if (whole && value instanceof Number number && number.longValue() >= least && number.longValue() <= greatest) {
            return Optional.of(number.longValue());
        }
        boolean number = whole || value instanceof BigInteger;
        String must = "must be a whole number from " + least + " to " + greatest;
        throw wrong(field, number ? must : must + ", without quotation marks", value);
    }

    /** True or false. */
    public Optional<Boolean> flag(String field) {
        Object value = members.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        throw wrong(field, "must be true or false", value);
    }

    /** One of those words. */
    public Optional<String> choice(String field, List<String> words) {
        Optional<String> text = text(field);
        if (text.isPresent() && !words.contains(text.get())) {
            throw wrong(field, "must be one of " + String.join(", ", words), text.get());
        }
        return text;
    }

    /** An object within. */
    public Optional<JsonInput> object(String field) {
        Object value = members.get(field);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(new JsonInput(prefix + field + ".", map(field, value)));
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String field) {
        Optional<List<?>> list = list(field);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Object element : list.get()) {
            if (!(element instanceof String text)) {
                throw wrong(field, "must be a list of texts", list.get());
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /** A list of objects. */
    public Optional<List<JsonInput>> objects(String field) {
        Optional<List<?>> list = list(field);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<JsonInput> objects = new ArrayList<>();
        for (Object element : list.get()) {
            if (element == null) {
                throw wrong(field, "must be a list of objects", list.get());
            }
            String name = field + "[" + objects.size() + "]";
            objects.add(new JsonInput(prefix + name + ".", map(name, element)));
        }
        return Optional.of(objects);
    }

    /** An object of texts, for example headers. */
    public Map<String, String> textMap(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(field)
                .ifPresent(object -> object.fields()
                        .forEach(name -> texts.put(name, object.text(name).orElse(""))));
        return texts;
    }

    private Optional<List<?>> list(String field) {
        Object value = members.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof List<?> list) {
            return Optional.of(list);
        }
        throw wrong(field, "must be a list", value);
    }

    @SuppressWarnings("unchecked") // names of JSON objects are texts
    private Map<String, @Nullable Object> map(String field, Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw wrong(field, "must be an object", value);
    }

    /** That a field is not what it must be. */
    BadInput wrong(String field, String must, Object value) {
        String shown = String.valueOf(value);
        shown = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
        return BadInput.ofBody(
                prefix + field + " " + must + ", not " + (value instanceof String ? "\"" + shown + "\"" : shown) + ".");
    }
}
