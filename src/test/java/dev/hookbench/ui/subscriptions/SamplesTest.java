package dev.hookbench.ui.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.testing.Room;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SamplesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Room room = new Room();
    private final Samples samples = new Samples(room.context(), room.words);

    private SampleChoice sent(String payload, Headers headers) {
        Event event = new Event(
                "EV",
                NOW,
                new Target.OneEndpoint("E1"),
                "order.paid",
                "application/json",
                room.bodies.keep(payload),
                headers,
                "",
                false,
                "");
        room.deliveries.accept(event, List.of());
        return SampleChoice.of(event, NOW, room.words);
    }

    @Test
    void anEventGivesItsHeadersAndItsPayloadAsSent() {
        SampleChoice choice = sent("{ \"a\":  1 }", Headers.of("X-A", "1", "X-B", "2", "X-A", "3"));
        assertThat(choice.eventType()).isEqualTo("order.paid");
        EventSample sample = samples.load(choice);
        assertThat(sample.body()).isEqualTo("{ \"a\":  1 }");
        assertThat(sample.headers()).isEqualTo("{\"X-A\":[\"1\",\"3\"],\"X-B\":\"2\"}");
        assertThat(sample.query()).isEmpty();
    }

    @Test
    void aPayloadThatIsNoJsonHasNoKeys() {
        assertThat(samples.load(sent("a=1&b=2", Headers.none())).body()).isEmpty();
    }

    @Test
    void whatIsGoneHasNoParts() {
        SampleChoice gone = new SampleChoice("GONE", true, "gone", "");
        assertThat(samples.load(gone)).isEqualTo(EventSample.ofBody(""));
    }

    @Test
    void aBodyThatIsTooLargeIsSaidToBe() {
        SampleChoice large = sent("\"" + "x".repeat(1024 * 1024) + "\"", Headers.none());
        assertThatThrownBy(() -> samples.load(large)).hasMessageContaining("a filter is tried on 1.0 MB at most");
    }
}
