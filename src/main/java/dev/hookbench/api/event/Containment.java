package dev.hookbench.api.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether parsed JSON contains other JSON, by the rule of PostgreSQL's {@code @>}, which Convoy searches payloads with. */
final class Containment {
    private Containment() {}

    /**
     * Whether {@code whole} contains {@code part}: an object every member, wherever it stands; a list every element, in any
     * order; a number the same number, however it is spelt; anything else itself.
     */
    static boolean contains(@Nullable Object whole, @Nullable Object part) {
        if (whole instanceof Map<?, ?> members && part instanceof Map<?, ?> wanted) {
            return wanted.entrySet().stream()
                    .allMatch(member -> members.containsKey(member.getKey())
                            && contains(members.get(member.getKey()), member.getValue()));
        }
        if (whole instanceof List<?> elements && part instanceof List<?> wanted) {
            return wanted.stream().allMatch(one -> elements.stream().anyMatch(element -> contains(element, one)));
        }
        if (whole instanceof Number number && part instanceof Number wanted) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(wanted.toString())) == 0;
        }
        return Objects.equals(whole, part);
    }
}
