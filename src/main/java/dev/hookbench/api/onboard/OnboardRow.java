package dev.hookbench.api.onboard;

import dev.hookbench.domain.Problem;
import java.util.List;
import java.util.Map;

/**
 * An endpoint with its subscription, as given.
 *
 * @param number among the items, from 1, as in Convoy
 * @param line of the file, from 1; 0 where there is no file
 * @param fields texts by name; what was not given is missing
 * @param faults why it cannot even be read
 */
record OnboardRow(int number, int line, Map<String, String> fields, List<Problem> faults) {
    /** Names of its fields. */
    static final List<String> FIELDS = List.of("name", "url", "event_type", "auth_username", "auth_password");

    OnboardRow {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** The field, without space around it; empty where there is none. */
    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
