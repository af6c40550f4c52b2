/** The room for signatures in the hands of a user. */
@NullMarked
package dev.hookbench.ui.signatures;

import org.jspecify.annotations.NullMarked;
