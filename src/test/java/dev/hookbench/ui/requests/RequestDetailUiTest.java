package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One request in the hands of a user: its forms, its copies, its signature, its headers. */
final class RequestDetailUiTest extends UiTest {
    private final UiWorld world = new UiWorld();

    private RequestsHandle open(String type) {
        RequestsHandle requests = RequestsHandle.open(world, driver);
        requests.chooseRow(type);
        requests.awaitLabel("exactness", "byte-exact");
        return requests;
    }

    private static String clipboard() {
        return onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    @ParameterizedTest
    @CsvSource({
        "As raw HTTP, 'POST /in/default HTTP/1.1'",
        "Body, '{\"a\":1}'",
        "SHA-256 of the body, 015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
        "URL, http://127.0.0.1:9400/in/default"
    })
    void everyCopyHoldsWhatItsNameSays(String form, String start) {
        world.receive(Arrival.at("default").type("one").json("{\"a\":1}"));
        try (RequestsHandle requests = open("one")) {
            driver.clickId("copyMenu");
            driver.clickText(form);
            requests.await(() ->
                    String.valueOf(Clipboard.getSystemClipboard().getString()).startsWith(start));
        }
    }

    @Test
    void theBodyIsShownLaidOutAsItCameAndAsBytes() {
        world.receive(Arrival.at("default").type("one").json("{\"a\":1}"));
        try (RequestsHandle requests = open("one")) {
            assertThat(requests.code("code")).isEqualTo("{\n  \"a\": 1\n}");
            driver.clickText("Raw");
            requests.await(() -> requests.code("code").equals("{\"a\":1}"));
            driver.clickText("Hex");
            driver.awaitText("7b 22 61 22 3a 31 7d");
            driver.clickText("Hex");
            driver.awaitText("7b 22 61 22 3a 31 7d");
        }
    }

    @Test
    void aBodyThatIsNoJsonCannotBeLaidOut() {
        world.receive(Arrival.at("default").type("text").body("a = 1 & b".getBytes(StandardCharsets.UTF_8)));
        try (RequestsHandle requests = open("text")) {
            assertThat(requests.code("code")).isEqualTo("a = 1 & b");
            assertThat(onFx(() -> requests.scene().lookup("#pretty").isDisabled()))
                    .isTrue();
        }
    }

    @Test
    void aRequestWithoutABodySaysSo() {
        world.receive(Arrival.at("default").method("GET").type("ping"));
        try (RequestsHandle requests = open("ping")) {
            requests.awaitLabel("none", "This request has no body.");
        }
    }

    @Test
    void aRequestWithoutAQuerySaysSo() {
        world.receive(Arrival.at("default").type("one").json("{}"));
        try (RequestsHandle requests = open("one")) {
            requests.openTab("Query 0");
            driver.awaitText("No query parameters");
        }
    }

    @Test
    void chosenHeadersAreCopiedAsTheyTravelled() {
        world.receive(Arrival.at("default").type("one").json("{}"));
        try (RequestsHandle requests = open("one")) {
            requests.openTab("Headers 5");
            driver.clickText("User-Agent");
            driver.press(KeyCode.CONTROL, KeyCode.C);
            requests.await(() -> clipboard().equals("User-Agent: Hookbench/0.1\n"));
        }
    }

    @Test
    void anInvalidSignatureSaysWhyAndShowsBothDigests() {
        world.inbox("stripe", Samples.stripe());
        world.receive(Samples.invalidInvoice());
        try (RequestsHandle requests = open("invoice.paid")) {
            assertThat(requests.label("verdict")).isEqualTo("invalid");
            requests.openTab("Signature");
            requests.awaitLabel("headline", "");
            driver.awaitText("1 value × 1 secret tried");
            assertThat(requests.label("headline")).isNotEmpty();
        }
    }

    @Test
    void aVerdictThatWouldBeAnotherTodaySaysSo() {
        world.inbox("stripe", null);
        world.receive(Arrival.at("stripe").type("early").json("{}").signed(Samples.stripe()));
        world.inbox("stripe", Samples.stripe());
        try (RequestsHandle requests = open("early")) {
            requests.openTab("Signature");
            requests.awaitLabel("since", "valid");
            assertThat(requests.label("verdict")).isEqualTo("not checked");
        }
    }

    @Test
    void aReplayToAnEndpointIsAskedForByItsName() {
        Capture capture = world.receive(Arrival.at("default").type("one").json("{}"));
        try (RequestsHandle requests = open("one")) {
            driver.press(KeyCode.CONTROL, KeyCode.R);
            driver.clickText("To default");
            requests.awaitLabel("result", "Nothing is scripted.");
            assertThat(world.replays.asked()).containsExactly(capture.uid() + " → EP-default");
        }
    }

    @Test
    void theRowForAUrlIsClosedAgain() {
        world.receive(Arrival.at("default").type("one").json("{}"));
        try (RequestsHandle requests = open("one")) {
            driver.press(KeyCode.CONTROL, KeyCode.R);
            driver.clickText("To a URL…");
            driver.byId("urlRow");
            driver.clickId("closeUrl");
            requests.await(() -> !requests.scene().lookup("#urlRow").isVisible());
            assertThat(world.replays.asked()).isEmpty();
        }
    }

    @Test
    void followingIsTurnedOffAndOnByItsButton() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            driver.clickText("Following");
            driver.awaitText("Follow");
            world.receive(Arrival.at("default").type("late"));
            driver.awaitText("1 new request");
            requests.awaitRows(12);
            driver.clickId("follow");
            requests.awaitRows(13);
            assertThat(driver.shows("Following")).isTrue();
        }
    }

    @Test
    void aFilterThatIsNoneSaysWhatIsWrongAndATestIsSentFromTheToolbar() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            requests.filter("sig:purple");
            requests.awaitLabel("filterProblem", "purple");
            driver.press(KeyCode.ESCAPE);
            world.clock.advance(Duration.ofSeconds(1));
            driver.clickId("sendTest");
            requests.awaitLabel("noticeText", "Sent order.created to default");
            byte[] payload = world.sent.sent().getFirst().payload();
            world.receive(
                    Arrival.at("default").type("order.created").body(payload).signed(Samples.own()));
            requests.awaitRows(13);
            requests.await(() -> "order.created".equals(requests.selectedType()));
        }
    }

    @Test
    void nothingMatchesTheFilter() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            requests.filter("inbox:nowhere");
            requests.awaitRows(0);
            requests.awaitLabel("noMatch", "No request matches the filter");
        }
    }

    @Test
    void theSchemeThatItSeemsToBeSignedByIsSetWithOneClickAndASecret() {
        world.inbox("hooks", null);
        world.receive(Arrival.at("hooks")
                .type("push")
                .json("{}")
                .signed(SchemeSettings.of("github", SecretText.of("geheim"))));
        try (RequestsHandle requests = open("push")) {
            requests.openTab("Signature");
            driver.clickText("Use GitHub for this inbox");
            driver.clickText("Set it and check all requests");
            driver.awaitText("No secret is set.");
            driver.focusId("secret");
            driver.type("geheim");
            driver.clickText("Set it and check all requests");
            driver.awaitText("A signature fits by the scheme GitHub.");
            driver.awaitText("1 was checked again: 1 verdict changed.");
        }
        assertThat(world.captures.counts().invalid()).isZero();
    }
}
