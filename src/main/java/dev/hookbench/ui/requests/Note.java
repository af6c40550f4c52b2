package dev.hookbench.ui.requests;

import dev.hookbench.ui.control.Tone;

/**
 * What came of an action, in a sentence.
 *
 * @param delivery uid of the delivery that tells more; empty for none
 */
record Note(Tone tone, String text, String delivery) {
    Note(Tone tone, String text) {
        this(tone, text, "");
    }
}
