/** The port to the append-only record of what arrived and what was sent. */
@NullMarked
package dev.hookbench.domain.journal;

import org.jspecify.annotations.NullMarked;
