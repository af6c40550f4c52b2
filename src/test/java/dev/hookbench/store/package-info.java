/** Tests of the stores: one contract for each port, held by the twin in memory and by the one in HSQLDB. */
@NullMarked
package dev.hookbench.store;

import org.jspecify.annotations.NullMarked;
