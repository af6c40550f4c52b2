/** One class per signature scheme, each to be read beside its row in the reference of signatures. */
@NullMarked
package dev.hookbench.signature.scheme;

import org.jspecify.annotations.NullMarked;
