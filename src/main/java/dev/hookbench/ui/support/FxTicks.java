package dev.hookbench.ui.support;

import dev.hookbench.event.Subscription;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** Ticks of the toolkit's own clock. */
public final class FxTicks implements Ticks {
    @Override
    public Subscription every(Duration period, Runnable action) {
        return play(period, action, Animation.INDEFINITE);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return play(delay, action, 1);
    }

    private static Subscription play(Duration pause, Runnable action, int times) {
        Timeline timeline =
                new Timeline(new KeyFrame(javafx.util.Duration.millis(pause.toMillis()), _ -> action.run()));
        timeline.setCycleCount(times);
        timeline.play();
        return timeline::stop;
    }
}
