/** Tests of the journal on the disk. */
@NullMarked
package dev.hookbench.journal;

import org.jspecify.annotations.NullMarked;
