/** The query language: what is typed into filter boxes, made into filters. */
@NullMarked
package dev.hookbench.query;

import org.jspecify.annotations.NullMarked;
