package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.json.Json;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.control.Tone;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TestEventTest {
    private final UiWorld world = new UiWorld();
    private final TestEvent test = new TestEvent(world.context(), world.tools(new ManualTicks()));

    @Test
    void goesToTheDefaultEndpoint() {
        test.send();
        assertThat(world.sent.sent()).singleElement().satisfies(draft -> {
            assertThat(draft.target()).isEqualTo(new Target.OneEndpoint("EP-default"));
            assertThat(Json.parseObject(draft.payload())).containsEntry("type", "order.created");
        });
        assertThat(note()).isEqualTo(new Note(Tone.SUCCESS, "Sent order.created to default", delivery()));
    }

    @Test
    void saysWhyItWasDiscarded() {
        world.endpoints.save(Endpoints.of("EP-default")
                .name("default")
                .state(EndpointState.PAUSED)
                .build());
        test.send();
        assertThat(note().tone()).isEqualTo(Tone.WARNING);
        assertThat(note().text()).startsWith("Discarded: ");
        assertThat(note().delivery()).isEqualTo(delivery());
    }

    @Test
    void saysWhyItReachesNobody() {
        world.sent.unreachable("no subscription matched this event: it listens to a.");
        test.send();
        assertThat(note())
                .isEqualTo(new Note(
                        Tone.WARNING,
                        "The test event was stored, but not delivered: no subscription matched this event: it listens to"
                                + " a."));
    }

    @Test
    void saysThatTheEndpointIsMissing() {
        world.endpoints.delete("EP-default");
        test.send();
        assertThat(note().text()).isEqualTo("There is no endpoint named default. Make one and point it at an inbox.");
        test.dismiss();
        assertThat(test.resultProperty().get()).isNull();
    }

    private String delivery() {
        return world.deliveries
                .page(DeliveryFilter.all(), PageRequest.newest(1))
                .rows()
                .getFirst()
                .uid();
    }

    private Note note() {
        return Objects.requireNonNull(test.resultProperty().get());
    }
}
