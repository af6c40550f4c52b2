/** Endpoints over the API, in Convoy's form. */
@NullMarked
package dev.hookbench.api.endpoint;

import org.jspecify.annotations.NullMarked;
