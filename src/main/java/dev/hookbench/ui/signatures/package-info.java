/** The signatures room: requests checked and signed in the lab, and secrets over time. */
@NullMarked
package dev.hookbench.ui.signatures;

import org.jspecify.annotations.NullMarked;
