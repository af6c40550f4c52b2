/** FX-free publish and subscribe of what changed, by id. */
@NullMarked
package dev.hookbench.event;

import org.jspecify.annotations.NullMarked;
