package dev.hookbench.ui.support;

import dev.hookbench.domain.Settings;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers of itself: widths, positions, choices. Writing happens in the background. */
public final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Settings settings;
    private final Executor background;

    /** Kept in {@code settings}, written by {@code background}. */
    public Remembered(Settings settings, Executor background) {
        this.settings = settings;
        this.background = background;
    }

    /** The text under a name, or {@code otherwise}. */
    public String get(String name, String otherwise) {
        try {
            return settings.get(name).orElse(otherwise);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be read, taking {}", name, otherwise, e);
            return otherwise;
        }
    }

    /** The number under a name, or {@code otherwise}, also where what is kept is no number. */
    public double number(String name, double otherwise) {
        try {
            return Double.parseDouble(get(name, Double.toString(otherwise)));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /** Keeps a text; a failure to do so is only logged. */
    public void put(String name, String value) {
        try {
            background.execute(() -> write(name, value));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} comes after the window closed", name, e);
        }
    }

    private void write(String name, String value) {
        try {
            settings.put(name, value);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be remembered", name, e);
        }
    }
}
