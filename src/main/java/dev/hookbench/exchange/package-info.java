/** Import and export: a request in the forms that other tools take. */
@NullMarked
package dev.hookbench.exchange;

import org.jspecify.annotations.NullMarked;
