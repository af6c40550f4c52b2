/** Keeps the index of the journal and what is small and relational, in HSQLDB; the only room with SQL. */
@NullMarked
package dev.hookbench.store;

import org.jspecify.annotations.NullMarked;
