/** Tests of ui.requests. */
@NullMarked
package dev.hookbench.ui.requests;

import org.jspecify.annotations.NullMarked;
