/** Tests of the signature schemes and of the detective. */
@NullMarked
package dev.hookbench.signature;

import org.jspecify.annotations.NullMarked;
