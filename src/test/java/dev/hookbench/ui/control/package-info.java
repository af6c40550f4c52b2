/** Tests of ui.control. */
@NullMarked
package dev.hookbench.ui.control;

import org.jspecify.annotations.NullMarked;
