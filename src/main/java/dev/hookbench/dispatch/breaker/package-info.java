/** Circuit breakers by Convoy's formulas, sampled from attempts. */
@NullMarked
package dev.hookbench.dispatch.breaker;

import org.jspecify.annotations.NullMarked;
