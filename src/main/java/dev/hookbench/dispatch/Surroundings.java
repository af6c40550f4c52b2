package dev.hookbench.dispatch;

import dev.hookbench.domain.Ids;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What dispatching takes from outside so that tests can set it.
 *
 * @param random jitter of retries
 * @param userAgent of every request, for example {@code Hookbench/1.0.0}
 */
public record Surroundings(Clock clock, Ids ids, RandomGenerator random, String userAgent) {}
