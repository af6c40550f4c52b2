/** What the signature schemes are put together from, and the detective that names why a check failed. */
@NullMarked
package dev.hookbench.signature.part;

import org.jspecify.annotations.NullMarked;
