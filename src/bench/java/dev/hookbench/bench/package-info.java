/** Measures what tests must not assert: throughput, latency and memory, side by side in one run. */
@NullMarked
package dev.hookbench.bench;

import org.jspecify.annotations.NullMarked;
