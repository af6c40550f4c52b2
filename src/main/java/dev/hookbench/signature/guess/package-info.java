/** Guesses the scheme of a request from what it shows, without checking anything. */
@NullMarked
package dev.hookbench.signature.guess;

import org.jspecify.annotations.NullMarked;
