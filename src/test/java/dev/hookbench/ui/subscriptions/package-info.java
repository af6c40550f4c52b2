/** Tests of the subscriptions in the window. */
@NullMarked
package dev.hookbench.ui.subscriptions;

import org.jspecify.annotations.NullMarked;
