/** Checks that what is made for the owner only is, and comes to the disk. */
@NullMarked
package dev.hookbench.files;

import org.jspecify.annotations.NullMarked;
