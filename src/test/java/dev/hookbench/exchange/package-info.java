/** Tests of exchange. */
@NullMarked
package dev.hookbench.exchange;

import org.jspecify.annotations.NullMarked;
