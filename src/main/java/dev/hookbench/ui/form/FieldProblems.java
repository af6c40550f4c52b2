package dev.hookbench.ui.form;

import dev.hookbench.domain.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The problems of a form, each for the field it names; what names no field of the form is kept apart, so that nothing a
 * refusal says is lost.
 */
public final class FieldProblems {
    private static final String OTHERS = "";

    private final Set<String> fields;
    private final ReadOnlyObjectWrapper<Map<String, String>> messages = new ReadOnlyObjectWrapper<>(Map.of());

    /** No problems yet, of a form with these fields, named as {@link Problem#field} has them. */
    public FieldProblems(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Shows these problems in place of the ones before; several of one field share its place. */
    public void show(List<Problem> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Problem problem : problems) {
            found.merge(place(problem.field()), problem.message(), (one, two) -> one + "\n" + two);
        }
        messages.set(found);
    }

    /** Shows one sentence that belongs to no field. */
    public void showOther(String message) {
        messages.set(Map.of(OTHERS, message));
    }

    /** Forgets every problem. */
    public void clear() {
        messages.set(Map.of());
    }

    /** Forgets the problem of a field, as what stands there has changed. */
    public void forget(String field) {
        if (messages.get().containsKey(known(field))) {
            Map<String, String> left = new LinkedHashMap<>(messages.get());
            left.remove(field);
            messages.set(left);
        }
    }

    /** The message of a field, empty while there is none. */
    public String of(String field) {
        return messages.get().getOrDefault(known(field), "");
    }

    /** The messages that name no field of the form, empty while there are none. */
    public String others() {
        return messages.get().getOrDefault(OTHERS, "");
    }

    /** Gives {@code shower} the message of a field, now and whenever it changes; empty for none. */
    public void watch(String field, Consumer<String> shower) {
        String place = known(field);
        messages.subscribe(now -> shower.accept(now.getOrDefault(place, "")));
    }

    /** As {@link #watch}, for what names no field of the form. */
    public void watchOthers(Consumer<String> shower) {
        messages.subscribe(now -> shower.accept(now.getOrDefault(OTHERS, "")));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return messages.get().isEmpty();
    }

    /** A problem of {@code custom_headers.X-Id} belongs to the field {@code custom_headers}. */
    private String place(String field) {
        if (fields.contains(field)) {
            return field;
        }
        int parent = field.indexOf('.');
        return parent > 0 && fields.contains(field.substring(0, parent)) ? field.substring(0, parent) : OTHERS;
    }

    private String known(String field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("the form has no field " + field);
        }
        return field;
    }
}
