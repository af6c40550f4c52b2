/** Tests of query. */
@NullMarked
package dev.hookbench.query;

import org.jspecify.annotations.NullMarked;
