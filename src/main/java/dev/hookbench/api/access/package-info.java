/** The keys of the API: made, found, revoked. */
@NullMarked
package dev.hookbench.api.access;

import org.jspecify.annotations.NullMarked;
