package dev.hookbench.ui.support;

import dev.hookbench.event.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The time that countdowns count from, moved every second while attached. On the FX thread. */
public final class Seconds implements Attachable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Ticks ticks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private @Nullable Subscription beats;

    /** The time of that clock, standing until it is attached. */
    public Seconds(Ticks ticks, Clock clock) {
        this.ticks = ticks;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    @Override
    public void attach() {
        look();
        if (beats == null) {
            beats = ticks.every(SECOND, this::look);
        }
    }

    @Override
    public void detach() {
        if (beats != null) {
            beats.close();
            beats = null;
        }
    }

    /** Moves it to the present without waiting for the second to end. */
    public void look() {
        now.set(clock.instant());
    }

    /** The time. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
