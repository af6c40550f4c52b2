package dev.hookbench.ui.form;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys that work wherever the cursor is, as long as their room is on screen. */
public final class RoomKey {
    /** Begins something new: an endpoint, an inbox. */
    public static final KeyCombination NEW = KeyCombination.valueOf("shortcut+N");

    private RoomKey() {}

    /** Runs {@code action} by these keys while {@code root} is part of a scene. */
    public static void install(Node root, KeyCombination keys, Runnable action) {
        root.sceneProperty().subscribe((before, now) -> move(before, now, keys, action));
        move(null, root.getScene(), keys, action);
    }

    private static void move(@Nullable Scene before, @Nullable Scene now, KeyCombination keys, Runnable action) {
        if (before != null) {
            // Only its own: the next room may have put its own action there already.
            before.getAccelerators().remove(keys, action);
        }
        if (now != null) {
            now.getAccelerators().put(keys, action);
        }
    }
}
