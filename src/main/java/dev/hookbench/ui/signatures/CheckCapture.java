package dev.hookbench.ui.signatures;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * A received request that was brought here.
 *
 * @param inbox null where it is gone
 * @param body the bytes as they arrived; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying bodies costs
record CheckCapture(Capture capture, @Nullable Inbox inbox, byte[] body) {}
