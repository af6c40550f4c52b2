/** The one HTTP client: one exchange, byte for byte, within its limits, to addresses that may be called. */
@NullMarked
package dev.hookbench.dispatch.http;

import org.jspecify.annotations.NullMarked;
