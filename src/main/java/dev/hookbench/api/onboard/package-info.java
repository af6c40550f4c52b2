/** Many endpoints with their subscriptions at once, from JSON or CSV. */
@NullMarked
package dev.hookbench.api.onboard;

import org.jspecify.annotations.NullMarked;
