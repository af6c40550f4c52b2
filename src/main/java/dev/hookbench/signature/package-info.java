/** Signature schemes, checking and signing with them, and the detective that names why a check failed. */
@NullMarked
package dev.hookbench.signature;

import org.jspecify.annotations.NullMarked;
