/** What every view stands on: the FX thread, pulses, background tasks, texts, formats, themes and the FXML loader. */
@NullMarked
package dev.hookbench.ui.support;

import org.jspecify.annotations.NullMarked;
