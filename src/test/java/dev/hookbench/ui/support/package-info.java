/** Tests of what views stand on. */
@NullMarked
package dev.hookbench.ui.support;

import org.jspecify.annotations.NullMarked;
