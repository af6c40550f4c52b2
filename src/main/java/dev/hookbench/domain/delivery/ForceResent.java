package dev.hookbench.domain.delivery;

import dev.hookbench.domain.Problem;
import java.util.List;

/**
 * What came of sending deliveries again by force.
 *
 * @param again those that are sent again
 * @param failed those that are not, by their id, each with the reason
 */
public record ForceResent(List<Delivery> again, List<Problem> failed) {
    public ForceResent {
        again = List.copyOf(again);
        failed = List.copyOf(failed);
    }

    /** Convoy's answer, for example {@code 2 successful, 1 failed}. */
    public String summary() {
        return again.size() + " successful, " + failed.size() + " failed";
    }
}
