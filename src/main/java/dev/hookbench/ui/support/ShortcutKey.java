package dev.hookbench.ui.support;

import java.util.EnumSet;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the window. {@code shortcut} is Ctrl, on a Mac Cmd. */
public enum ShortcutKey {
    FOCUS_FILTER("shortcut+F"),
    REPLAY("shortcut+R"),
    SEND("shortcut+Enter"),
    TOGGLE_PAUSE("P"),
    NEXT("J"),
    PREVIOUS("K"),
    OPEN("Enter"),
    BACK("Esc");

    // By key code: a combination by name would wait for the character that the name says.
    private static final List<KeyCombination> ROOMS = EnumSet.range(KeyCode.DIGIT1, KeyCode.DIGIT8).stream()
            .<KeyCombination>map(digit -> new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN))
            .toList();

    private final KeyCombination combination;

    ShortcutKey(String combination) {
        this.combination = KeyCombination.valueOf(combination);
    }

    /** The keys to press. */
    public KeyCombination combination() {
        return combination;
    }

    /** Whether these keys were pressed. */
    public boolean matches(KeyEvent event) {
        return combination.match(event);
    }

    /** The keys that bring up the rooms, in the rail's order. */
    public static List<KeyCombination> rooms() {
        return ROOMS;
    }
}
