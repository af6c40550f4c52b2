/** The signatures room, the lab: requests checked with their working on show. */
@NullMarked
package dev.hookbench.ui.signatures;

import org.jspecify.annotations.NullMarked;
