package dev.hookbench.ui.requests;

import dev.hookbench.ui.control.Tone;

/** What came of an action, in a sentence. */
record Note(Tone tone, String text) {}
