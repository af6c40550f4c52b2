/** Tests of batch work in the window. */
@NullMarked
package dev.hookbench.ui.jobs;

import org.jspecify.annotations.NullMarked;
