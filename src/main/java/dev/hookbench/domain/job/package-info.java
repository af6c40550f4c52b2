/** Batch work: many deliveries sent again, or many events replayed, in the background. */
@NullMarked
package dev.hookbench.domain.job;

import org.jspecify.annotations.NullMarked;
