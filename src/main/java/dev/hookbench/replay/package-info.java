/** Sends captures again: as they were to a URL, or as an event to an endpoint. */
@NullMarked
package dev.hookbench.replay;

import org.jspecify.annotations.NullMarked;
