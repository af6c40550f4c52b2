/** The endpoints: table, state in words, secrets, form and what can be done with each. */
@NullMarked
package dev.hookbench.ui.endpoints;

import org.jspecify.annotations.NullMarked;
