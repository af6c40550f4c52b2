package dev.hookbench.domain.capture;

import dev.hookbench.domain.signature.SchemeSettings;
import org.jspecify.annotations.Nullable;

/** An inbox as typed, not yet checked. */
public record InboxDraft(String slug, String name, @Nullable SchemeSettings verification, Answer answer) {}
