/** Tells another program what happened to endpoints and deliveries (meta events), beside the deliveries themselves. */
@NullMarked
package dev.hookbench.dispatch.meta;

import org.jspecify.annotations.NullMarked;
