/** The window's own controls: pills, cards, splits, empty states, form rows, copy buttons. */
@NullMarked
package dev.hookbench.ui.control;

import org.jspecify.annotations.NullMarked;
