/** The composer: an event typed, previewed with its signature, and sent. */
@NullMarked
package dev.hookbench.ui.send;

import org.jspecify.annotations.NullMarked;
