/** The append-only record of what arrived and what was sent, byte for byte; the one room that knows {@code FileChannel}. */
@NullMarked
package dev.hookbench.journal;

import org.jspecify.annotations.NullMarked;
