/** Tests of what tables share. */
@NullMarked
package dev.hookbench.ui.table;

import org.jspecify.annotations.NullMarked;
