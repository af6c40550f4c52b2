package dev.hookbench.ui.requests;

import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Messages;
import javafx.scene.control.Label;

/** Whether the kept body still is the one that arrived, found by hashing it again. */
sealed interface Exactness {
    /** It is being hashed. */
    record Checking() implements Exactness {}

    /** Its SHA-256 is the one taken at capture. */
    record Exact() implements Exactness {}

    /** It is another, or cannot be read, and why. */
    record Damaged(String why) implements Exactness {}

    /** The request was refused: there is no body, or only what could not be read as a request. */
    record NotKept(String why) implements Exactness {}

    /** Says it in a label, in words and colour. */
    default void showIn(Label label, Messages messages) {
        switch (this) {
            case Checking _ -> say(label, Tone.NEUTRAL, messages.get("detail.exact.checking"));
            case Exact _ -> say(label, Tone.SUCCESS, messages.get("detail.exact"));
            case Damaged damaged -> say(label, Tone.DANGER, messages.get("detail.exact.damaged", damaged.why()));
            case NotKept refused -> say(label, Tone.WARNING, refused.why());
        }
    }

    private static void say(Label label, Tone tone, String text) {
        label.setText(text);
        tone.paint(label);
    }
}
