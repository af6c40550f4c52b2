package dev.hookbench.ui.signatures;

/** The pane of the mode Sign. */
public final class SignController {}
