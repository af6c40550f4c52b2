/** The port to sending a capture again. */
@NullMarked
package dev.hookbench.domain.replay;

import org.jspecify.annotations.NullMarked;
