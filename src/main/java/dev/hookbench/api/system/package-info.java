/** Routes about the program itself. */
@NullMarked
package dev.hookbench.api.system;

import org.jspecify.annotations.NullMarked;
