/** What the rooms share: headers, ids, secrets that cannot be logged, pages and refusals. */
@NullMarked
package dev.hookbench.domain;

import org.jspecify.annotations.NullMarked;
