/** What the rooms' tables share: columns and cells, and a selection that stays with the row through refreshes. */
@NullMarked
package dev.hookbench.ui.table;

import org.jspecify.annotations.NullMarked;
