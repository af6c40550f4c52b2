/** The Requests view: what arrived, whether its signature holds and why not, and sending it again. */
@NullMarked
package dev.hookbench.ui.requests;

import org.jspecify.annotations.NullMarked;
