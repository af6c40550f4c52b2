package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReplayViewModelTest {
    private static final Timings TIMINGS = new Timings(null, null, null, null, Duration.ofMillis(12));

    private final UiWorld world = new UiWorld();
    private final ManualTicks ticks = new ManualTicks();
    private final UiTools tools = world.tools(ticks);
    private final ReplayViewModel model = new ReplayViewModel(world.context(), tools);
    private final Capture capture = world.receive(Arrival.at("default").json("{\"a\":1}"));
    private final LoadedCapture loaded = LoadedCapture.of(capture, new byte[0]);

    @BeforeEach
    void attach() {
        model.attach();
    }

    @Test
    void offersTheEndpointsThatThereAre() {
        assertThat(model.endpoints()).extracting("name").containsExactly("default");
        world.endpoints.save(Endpoints.of("EP-2").name("orders").build());
        world.hub.publish(new CoreEvent.EndpointChanged("EP-2"));
        ticks.beat();
        assertThat(model.endpoints()).extracting("name").containsExactly("default", "orders");
    }

    @Test
    void saysStatusTimeAndEqualBytes() {
        answer(capture.body().sha256(), answered(200, "OK"));
        model.toUrl(loaded, " http://127.0.0.1:3000/hook ");
        assertThat(world.replays.asked()).containsExactly(capture.uid() + " → http://127.0.0.1:3000/hook");
        assertThat(note())
                .isEqualTo(new Note(
                        Tone.SUCCESS,
                        "Answered 200 OK in 12 ms · body equal, SHA-256 "
                                + capture.body().sha256()));
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void warnsWhenTheBytesDiffer() {
        answer("0000", answered(200, "OK"));
        model.toUrl(loaded, "http://x");
        assertThat(note().tone()).isEqualTo(Tone.WARNING);
        assertThat(note().text()).contains("the body differs");
    }

    @Test
    void warnsOfAnAnswerThatIsNoSuccess() {
        answer(capture.body().sha256(), answered(500, "Internal Server Error"));
        model.toUrl(loaded, "http://x");
        assertThat(note().tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void saysWhyNothingWasSent() {
        answer(
                capture.body().sha256(),
                new AttemptOutcome.Failed(
                        ErrorClass.CONNECTION_REFUSED,
                        "Nobody listens at 127.0.0.1:3000.",
                        null,
                        Instant.EPOCH,
                        TIMINGS));
        model.toUrl(loaded, "http://127.0.0.1:3000");
        assertThat(note()).isEqualTo(new Note(Tone.DANGER, "Not replayed: Nobody listens at 127.0.0.1:3000."));
    }

    @Test
    void whatMayHaveArrivedIsNoSuccess() {
        answer(capture.body().sha256(), new AttemptOutcome.Unknown());
        model.toUrl(loaded, "http://x");
        assertThat(note()).isEqualTo(new Note(Tone.WARNING, "It is not known whether the request arrived."));
    }

    @Test
    void aReplayThatBreaksSaysWhyAndCanBeTriedAgain() {
        world.replays.breakWith(new StorageUnavailable("The disk is full."));
        model.toUrl(loaded, "http://x");
        assertThat(note()).isEqualTo(new Note(Tone.DANGER, "Not replayed: The disk is full."));
        assertThat(model.busyProperty().get()).isFalse();
        answer(capture.body().sha256(), answered(200, "OK"));
        model.toUrl(loaded, "http://x");
        assertThat(note().tone()).isEqualTo(Tone.SUCCESS);
    }

    @Test
    void showsARefusalInPlace() {
        world.replays.answer(Outcome.refused("url", "ftp://x", "URL “ftp://x” must start with http:// or https://."));
        model.toUrl(loaded, "ftp://x");
        assertThat(note().text()).isEqualTo("URL “ftp://x” must start with http:// or https://.");
    }

    @Test
    void aReplayToAnEndpointIsADelivery() {
        answer(capture.body().sha256(), new AttemptOutcome.Open());
        model.toEndpoint(loaded, model.endpoints().getFirst());
        assertThat(world.replays.asked()).containsExactly(capture.uid() + " → EP-default");
        assertThat(note().text()).startsWith("Scheduled as a delivery to default · body equal");
        assertThat(note().delivery()).isEqualTo("D1");
        model.forget();
        assertThat(model.resultProperty().get()).isNull();
    }

    private void answer(String sha256, AttemptOutcome outcome) {
        world.replays.answer(Outcome.done(new Replayed(capture.uid(), sha256, "D1", outcome)));
    }

    private static AttemptOutcome answered(int status, String reason) {
        return new AttemptOutcome.Answered(
                status, reason, Headers.none(), BodyRef.empty(), false, "127.0.0.1", Instant.EPOCH, TIMINGS);
    }

    private Note note() {
        return Objects.requireNonNull(model.resultProperty().get());
    }
}
