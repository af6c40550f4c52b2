package dev.hookbench.domain;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * ULIDs that never go backwards: within a millisecond, or when the clock is set back, the random part counts up from the
 * one before (ULID specification, monotonicity).
 */
public final class Ulids implements Ids {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int RANDOM_BITS_HIGH = 16;
    private static final long HIGH_MASK = (1L << RANDOM_BITS_HIGH) - 1;

    private final Clock clock;
    private final RandomGenerator random;
    private long time;
    private long high;
    private long low;

    /** Ids stamped by {@code clock}, their first random part in each millisecond drawn from {@code random}. */
    public Ulids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > time) {
            time = now;
            high = random.nextLong() & HIGH_MASK;
            low = random.nextLong();
        } else if (++low == 0) {
            high = (high + 1) & HIGH_MASK;
            time += high == 0 ? 1 : 0;
        }
        return encode(time, high, low);
    }

    private static String encode(long time, long high, long low) {
        char[] text = new char[26];
        for (int i = 9; i >= 0; i--) {
            text[i] = ALPHABET[(int) (time & 31)];
            time >>>= 5;
        }
        for (int i = 25; i >= 10; i--) {
            text[i] = ALPHABET[(int) (low & 31)];
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(text);
    }
}
