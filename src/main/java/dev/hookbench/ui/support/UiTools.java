package dev.hookbench.ui.support;

/** What each room is given beside the core: texts, formats, loader, navigator, background work and remembered settings. */
public record UiTools(
        Messages messages,
        Formats formats,
        Views views,
        Navigator navigator,
        Tasks tasks,
        PulseThreads pulses,
        Remembered remembered) {}
