/** Who may do what over the API: keys and their scopes. */
@NullMarked
package dev.hookbench.domain.access;

import org.jspecify.annotations.NullMarked;
