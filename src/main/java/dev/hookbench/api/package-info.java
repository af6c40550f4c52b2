/** The control API on the loopback address: gates, routes and Convoy's envelope. */
@NullMarked
package dev.hookbench.api;

import org.jspecify.annotations.NullMarked;
