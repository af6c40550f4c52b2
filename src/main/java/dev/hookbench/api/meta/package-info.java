/** Routes of meta events. */
@NullMarked
package dev.hookbench.api.meta;

import org.jspecify.annotations.NullMarked;
