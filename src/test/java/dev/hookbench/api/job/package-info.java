/** Tests of how batch work is answered. */
@NullMarked
package dev.hookbench.api.job;

import org.jspecify.annotations.NullMarked;
