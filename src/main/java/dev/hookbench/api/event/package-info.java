/** Events, deliveries and attempts over the API, in Convoy's form. */
@NullMarked
package dev.hookbench.api.event;

import org.jspecify.annotations.NullMarked;
