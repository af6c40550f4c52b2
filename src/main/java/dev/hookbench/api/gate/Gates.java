package dev.hookbench.api.gate;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.access.KeyRing;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * What the gates go by.
 *
 * @param ids names requests that bring no name of their own
 * @param jitterMillis how long the refusal of a wrong key is held back, so that its time tells nothing
 * @param requestsPerMinute of one address with one key
 */
public record Gates(KeyRing keys, InstantSource clock, Ids ids, IntSupplier jitterMillis, long requestsPerMinute) {
    /** Convoy's limit: a bucket of 60 s at 1,000 requests a second. */
    public static final long USUAL_REQUESTS = 60_000;

    private static final int LEAST_JITTER = 100;
    private static final int MOST_JITTER = 200;

    /** The usual ones: refusals wait 100 to 200 ms. */
    public static Gates of(KeyRing keys, InstantSource clock, Ids ids, RandomGenerator random) {
        return new Gates(keys, clock, ids, () -> random.nextInt(LEAST_JITTER, MOST_JITTER + 1), USUAL_REQUESTS);
    }
}
