/** Tests of reading and writing JSON. */
@NullMarked
package dev.hookbench.json;

import org.jspecify.annotations.NullMarked;
