package dev.hookbench.ui.support;

/** Something that watches the core while it is on screen: what {@link #attach} takes, {@link #detach} gives back. */
public interface Attachable {
    /** Comes on screen. Called on the FX thread. */
    void attach();

    /** Leaves the screen. Called on the FX thread. */
    void detach();
}
