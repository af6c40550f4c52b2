/** Batch work over the API: Convoy's batch routes, and our own that tell how the work gets on. */
@NullMarked
package dev.hookbench.api.job;

import org.jspecify.annotations.NullMarked;
