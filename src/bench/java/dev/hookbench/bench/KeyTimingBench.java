package dev.hookbench.bench;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.testing.InMemoryApiKeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whether the time of a refusal tells how much of a key was right (threat T13): keys that differ from the right one in
 * their last character against keys that have nothing of it, compared by Welch's t-test; and, to show what the machine
 * makes of no difference at all, two sets of keys that have nothing of it. It is about the look-up alone: over the wire a
 * refusal is also held back for a random while.
 *
 * <p>Arguments: how many look-ups of each kind (default 200,000).
 */
public final class KeyTimingBench {
    private static final String LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int WARM_UP = 50_000;

    /** The slowest of the look-ups are the machine's doing. */
    private static final double KEPT = 0.95;

    private final ApiTokens tokens = new ApiTokens(new SecureRandom());
    private final String right = tokens.next(Scope.ADMIN).reveal();
    private final Random random = new Random(2);
    private final KeyService keys = new KeyService(
            new InMemoryApiKeyStore(),
            SecretText.of(right),
            Clock.systemUTC(),
            new Ulids(Clock.systemUTC(), new Random(1)),
            tokens);

    private KeyTimingBench() {}

    /** Runs and prints it. */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        KeyTimingBench bench = new KeyTimingBench();
        String[] near = LAST.chars()
                .mapToObj(c -> bench.right.substring(0, bench.right.length() - 1) + (char) c)
                .filter(key -> !key.equals(bench.right))
                .toArray(String[]::new);
        String[] far = bench.far(near.length);
        String[] farToo = bench.far(near.length);
        bench.compare(WARM_UP, near, far, farToo);
        double[][] times = bench.compare(rounds, near, far, farToo);
        System.out.print(String.format(
                Locale.ROOT,
                "%,d look-ups each: last character wrong %.1f ns, all wrong %.1f ns and %.1f ns;"
                        + " Welch's t %.2f, of no difference %.2f%n",
                rounds,
                mean(times[0]),
                mean(times[1]),
                mean(times[2]),
                welch(times[0], times[1]),
                welch(times[2], times[1])));
    }

    private String[] far(int count) {
        return Stream.generate(() -> tokens.next(Scope.ADMIN).reveal())
                .limit(count)
                .map(key -> key.substring(0, key.length() - 1) + key.charAt(key.length() - 1)) // made as the near ones
                .toArray(String[]::new);
    }

    /** The times of each kind, in an order that nothing can lean on. */
    private double[][] compare(int rounds, String[]... kinds) {
        long[][] nanos = new long[kinds.length][rounds];
        int[] done = new int[kinds.length];
        for (int left = rounds * kinds.length; left > 0; left--) {
            int kind = random.nextInt(kinds.length);
            while (done[kind] == rounds) {
                kind = (kind + 1) % kinds.length;
            }
            nanos[kind][done[kind]++] = nanos(kinds[kind][random.nextInt(kinds[kind].length)]);
        }
        return Arrays.stream(nanos).map(KeyTimingBench::kept).toArray(double[][]::new);
    }

    private long nanos(String token) {
        long started = System.nanoTime();
        boolean found = keys.find(token).isPresent();
        long took = System.nanoTime() - started;
        if (found) {
            throw new IllegalStateException("a wrong key was taken");
        }
        return took;
    }

    private static double[] kept(long[] nanos) {
        return Arrays.stream(nanos)
                .sorted()
                .limit((long) (nanos.length * KEPT))
                .asDoubleStream()
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double welch(double[] one, double[] other) {
        return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
