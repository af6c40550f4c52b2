/** Destinations of events: their settings, secrets, states and history. */
@NullMarked
package dev.hookbench.domain.endpoint;

import org.jspecify.annotations.NullMarked;
