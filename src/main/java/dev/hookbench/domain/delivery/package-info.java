/** Events on their way: deliveries, attempts and what decides them. */
@NullMarked
package dev.hookbench.domain.delivery;

import org.jspecify.annotations.NullMarked;
