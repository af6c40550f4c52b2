/** Signatures checked and made by the API. */
@NullMarked
package dev.hookbench.api.signature;

import org.jspecify.annotations.NullMarked;
