/** Circuit breakers: what stops sending to an endpoint that fails, for a while. */
@NullMarked
package dev.hookbench.domain.breaker;

import org.jspecify.annotations.NullMarked;
