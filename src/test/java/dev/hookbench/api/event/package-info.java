/** Tests of how events and deliveries are searched. */
@NullMarked
package dev.hookbench.api.event;

import org.jspecify.annotations.NullMarked;
