package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.SampleEntries;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureDetailViewModelTest {
    private final UiWorld world = new UiWorld();
    private final CaptureDetailViewModel model =
            new CaptureDetailViewModel(world.captures, world.journal, world.tools(new ManualTicks()));

    @Test
    void showsABodyLaidOutWithItsNumbersAsTheyAre() {
        show(Arrival.at("default").json("{\"id\":820982911946154508,\"price\":10.00,\"z\":1,\"a\":\"\\u00e4\"}"));
        assertThat(loaded().pretty()).hasValue("""
                {
                  "id": 820982911946154508,
                  "price": 10.00,
                  "z": 1,
                  "a": "\\u00e4"
                }""");
        assertThat(model.exactnessProperty().get()).isEqualTo(new Exactness.Exact());
    }

    @Test
    void saysWhenTheKeptBodyIsNotTheOneThatArrived() {
        Capture capture = world.receive(Arrival.at("default").json("{\"a\":1}"));
        BodyRef body = capture.body();
        world.captures.record(Captures.of("other")
                .body(new BodyRef(body.sha256(), body.size(), body.segment(), body.offset()))
                .build());
        Exactness.Damaged[] found = new Exactness.Damaged[1];
        CaptureDetailViewModel over =
                new CaptureDetailViewModel(world.captures, new Tampered(world.journal), world.tools(new ManualTicks()));
        over.show("other");
        if (over.exactnessProperty().get() instanceof Exactness.Damaged damaged) {
            found[0] = damaged;
        }
        assertThat(found[0])
                .isNotNull()
                .extracting(Exactness.Damaged::why)
                .asString()
                .contains("SHA-256 is now");
    }

    @Test
    void aBodyThatIsGoneIsNamed() {
        world.captures.record(Captures.of("lost")
                .body(SampleEntries.ref(new byte[] {1, 2}).at(1, 0))
                .build());
        model.show("lost");
        assertThat(model.loadedProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("is not in the journal");
    }

    @Test
    void aCaptureThatIsGoneIsSaid() {
        model.show("never");
        assertThat(model.problemProperty().get()).contains("no longer in the index");
        model.show(null);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aRefusedRequestSaysWhyInPlaceOfItsBody() {
        world.captures.record(Captures.of("big")
                .body(BodyRef.empty())
                .refusal(new Refusal("body_too_large", "The body is larger than 10 MiB.", 11_000_000))
                .build());
        model.show("big");
        assertThat(model.exactnessProperty().get()).isEqualTo(new Exactness.NotKept("The body is larger than 10 MiB."));
        assertThat(loaded().shown()).isEmpty();
    }

    @Test
    void aRequestThatCouldNotBeReadShowsWhyAndItsBytes() {
        show(Arrival.at("unreadable").json("GARBAGE").refused(new Refusal("malformed", "Not a request.", 7)));
        assertThat(model.exactnessProperty().get()).isEqualTo(new Exactness.NotKept("Not a request."));
        assertThat(loaded().text()).contains("GARBAGE");
    }

    @Test
    void showsTheFirstPartOfALargeBodyAndHashesAll() {
        byte[] large = new byte[LoadedCapture.MOST + 5];
        java.util.Arrays.fill(large, (byte) 'x');
        show(Arrival.at("default").body(large));
        assertThat(loaded().isCut()).isTrue();
        assertThat(loaded().shown()).hasSize(LoadedCapture.MOST);
        assertThat(loaded().text().orElseThrow()).hasSize(LoadedCapture.MOST);
        assertThat(model.exactnessProperty().get()).isEqualTo(new Exactness.Exact());
    }

    @Test
    void aCutWithinACharacterStillIsText() {
        byte[] large = "ä".repeat(LoadedCapture.MOST).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] odd = java.util.Arrays.copyOfRange(large, 1, large.length);
        odd[0] = 'x';
        show(Arrival.at("default").body(odd));
        assertThat(loaded().text()).isPresent();
    }

    @Test
    void bytesThatAreNoTextAreNotShownAsText() {
        show(Arrival.at("default").body(new byte[] {1, 0, 2}));
        assertThat(loaded().text()).isEmpty();
        show(Arrival.at("default").body(new byte[] {(byte) 0xC3, (byte) 0x28}));
        assertThat(loaded().text()).isEmpty();
    }

    @Test
    void savesTheBodyByteForByte(@TempDir Path folder) throws IOException {
        byte[] body = SampleEntries.bytes(200_000, 3);
        show(Arrival.at("default").body(body));
        model.save(folder.resolve("body.bin"));
        assertThat(Files.readAllBytes(folder.resolve("body.bin"))).isEqualTo(body);
        assertThat(model.noticeProperty().get()).isEqualTo("Saved as body.bin");
    }

    @Test
    void saysWhyABodyCouldNotBeSaved(@TempDir Path folder) {
        show(Arrival.at("default").json("{}"));
        model.save(folder.resolve("no/such/folder"));
        assertThat(model.noticeProperty().get()).startsWith("Not saved to ").contains("folder");
    }

    @Test
    void copiesWhatIsAskedFor() {
        show(Arrival.at("default").target("/in/default?x=1").json("{\"a\":1}"));
        CaptureCopies copies =
                new CaptureCopies(model, world.context().surroundings().services());
        List<String> copied = new ArrayList<>();
        for (CaptureCopies.Form form : CaptureCopies.Form.values()) {
            copies.copy(form, copied::add);
        }
        assertThat(copied.get(0)).startsWith("curl -X POST 'http://127.0.0.1:9400/in/default?x=1'");
        assertThat(copied.get(1))
                .startsWith("POST /in/default?x=1 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n{\"a\":1}");
        assertThat(copied.subList(2, 5))
                .containsExactly(
                        "{\"a\":1}",
                        "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
                        "http://127.0.0.1:9400/in/default?x=1");
    }

    private void show(Arrival arrival) {
        model.show(world.receive(arrival).uid());
    }

    private LoadedCapture loaded() {
        LoadedCapture loaded = model.loadedProperty().get();
        assertThat(loaded).isNotNull();
        return loaded;
    }
}
