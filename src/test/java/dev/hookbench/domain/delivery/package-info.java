/** Tests of what deliveries and attempts are. */
@NullMarked
package dev.hookbench.domain.delivery;

import org.jspecify.annotations.NullMarked;
