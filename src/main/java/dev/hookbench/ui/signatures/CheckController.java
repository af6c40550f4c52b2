package dev.hookbench.ui.signatures;

/** The pane of the mode Check. */
public final class CheckController {}
