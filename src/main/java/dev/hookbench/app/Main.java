package dev.hookbench.app;

/** Starts Hookbench: the window without arguments, otherwise the named command. */
public final class Main {
    private Main() {}

    /** Runs the command named by {@code args}. */
    public static void main(String[] args) {}
}
