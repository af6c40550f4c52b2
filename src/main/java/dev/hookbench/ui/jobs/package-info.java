/** Batch work as the window shows it: what is under way, how far it is, what came of each item. */
@NullMarked
package dev.hookbench.ui.jobs;

import org.jspecify.annotations.NullMarked;
