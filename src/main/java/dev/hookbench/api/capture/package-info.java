/** Captures over the API: shown, sent again, deleted. */
@NullMarked
package dev.hookbench.api.capture;

import org.jspecify.annotations.NullMarked;
