/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.form;

import org.jspecify.annotations.NullMarked;
