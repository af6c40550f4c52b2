package dev.hookbench.ui.signatures;

/** The pane of the mode Rotation. */
public final class RotationController {}
