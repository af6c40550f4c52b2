/** All signature schemes behind one door. */
@NullMarked
package dev.hookbench.signature;

import org.jspecify.annotations.NullMarked;
