/** What forms share: problems beneath their fields, rows of headers, durations in words. */
@NullMarked
package dev.hookbench.ui.form;

import org.jspecify.annotations.NullMarked;
