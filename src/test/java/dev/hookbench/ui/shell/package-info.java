/** Tests of ui.shell. */
@NullMarked
package dev.hookbench.ui.shell;

import org.jspecify.annotations.NullMarked;
