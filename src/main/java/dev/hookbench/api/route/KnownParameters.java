package dev.hookbench.api.route;

import dev.hookbench.api.route.Operation.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses query parameters that a route does not read, so that no filter is passed over in silence. */
public final class KnownParameters {
    private KnownParameters() {}

    /**
     * Refuses a value for all but the parameters that {@code operation} tells of, the other spellings that are {@code takenToo}, and those of
     * pages, which Convoy's SDK sends along everywhere.
     *
     * @throws BadInput naming the parameter and those that there are
     */
    public static void require(ApiRequest request, Operation operation, String... takenToo) {
        List<String> told = operation.parameters().stream().map(Parameter::name).toList();
        Set<String> unknown = new TreeSet<>();
        request.query().forEach((name, values) -> {
            if (!values.stream().allMatch(String::isEmpty)) {
                unknown.add(name);
            }
        });
        unknown.removeAll(told);
        unknown.removeAll(List.of(takenToo));
        Paging.PARAMETERS.forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw new BadInput(
                    String.join(", ", unknown) + " is not read here, so what you want by it would be passed over;"
                            + " leave it out or use one of " + String.join(", ", told) + ".");
        }
    }
}
