package dev.hookbench.ui.support;

import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;

/** One of the window's rooms, as the rail offers it. Attached while it is the one shown. */
public interface ViewRoom extends Attachable {
    /** The view by which others name it. */
    View view();

    /** Its name on the rail. */
    String title();

    /** Its picture on the rail. */
    Ikon icon();

    /** Its nodes, always the same. */
    Parent root();

    /** Shows one thing in particular, named by id; called after {@link #attach}. */
    default void show(String uid) {}

    /** Puts the cursor into its filter box, if it has one. */
    default void focusFilter() {}
}
