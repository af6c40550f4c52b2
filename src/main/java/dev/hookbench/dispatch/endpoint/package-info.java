/** Endpoints as the user commands them: checked, kept, moved between their states, their secrets rotated. */
@NullMarked
package dev.hookbench.dispatch.endpoint;

import org.jspecify.annotations.NullMarked;
