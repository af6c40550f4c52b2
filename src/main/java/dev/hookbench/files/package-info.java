/** Files that only their owner may read, and how they come to the disk for good; sees no other room. */
@NullMarked
package dev.hookbench.files;

import org.jspecify.annotations.NullMarked;
