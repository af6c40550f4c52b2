/** The commands that check and make signatures. */
@NullMarked
package dev.hookbench.cli.signature;

import org.jspecify.annotations.NullMarked;
