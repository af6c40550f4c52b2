/** Meta events: what tells another program that an endpoint was changed or a delivery ended. */
@NullMarked
package dev.hookbench.domain.meta;

import org.jspecify.annotations.NullMarked;
