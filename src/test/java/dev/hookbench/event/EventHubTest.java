package dev.hookbench.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.event.CoreEvent.CaptureRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class EventHubTest {
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> seen = new ArrayList<>();

    @Test
    void passesEventsUntilTheSubscriptionIsClosed() {
        Subscription subscription = hub.subscribe(seen::add);
        hub.publish(new CaptureRecorded("1"));
        subscription.close();
        hub.publish(new CaptureRecorded("2"));
        assertThat(seen).containsExactly(new CaptureRecorded("1"));
    }

    @Test
    void oneThatThrowsDoesNotStopTheNext() {
        hub.subscribe(_ -> {
            throw new IllegalStateException("on purpose");
        });
        hub.subscribe(seen::add);
        hub.publish(new CaptureRecorded("1"));
        assertThat(seen).hasSize(1);
    }

    @Test
    void sameSubscriberTwiceIsEndedOneByOne() {
        Consumer<CoreEvent> twice = seen::add;
        Subscription first = hub.subscribe(twice);
        hub.subscribe(twice);
        first.close();
        hub.publish(new CaptureRecorded("1"));
        assertThat(seen).hasSize(1);
    }
}
