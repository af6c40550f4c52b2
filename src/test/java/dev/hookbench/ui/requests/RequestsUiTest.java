package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The Requests view in the hands of a user. */
final class RequestsUiTest extends UiTest {
    private final UiWorld world = new UiWorld();

    @Test
    void theFirstMinute() {
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            driver.awaitText("http://127.0.0.1:9400/in/default");
            driver.clickId("emptySendTest");
            requests.awaitLabel("noticeText", "Sent order.created to default");
            byte[] payload = world.sent.sent().getFirst().payload();
            world.receive(
                    Arrival.at("default").type("order.created").body(payload).signed(Samples.own()));
            requests.awaitRows(1);
            requests.awaitLabel("exactness", "byte-exact");
            assertThat(requests.selectedType()).isEqualTo("order.created");
            assertThat(requests.label("verdict")).isEqualTo("valid");
            requests.openTab("Signature");
            driver.awaitText("A signature fits by the scheme Standard Webhooks.");
        }
    }

    @Test
    void theKeysMoveOpenAndFilter() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            requests.filter("inbox:github");
            requests.awaitRows(4);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.J);
            String first = requests.selectedType();
            driver.press(KeyCode.J);
            assertThat(requests.selectedType()).isNotEqualTo(first);
            driver.press(KeyCode.K);
            assertThat(requests.selectedType()).isEqualTo(first);
            driver.press(KeyCode.ENTER);
            requests.awaitFocus("tabs");
            driver.press(KeyCode.ESCAPE);
            assertThat(requests.focusOwner()).isEqualTo("table");
            driver.press(KeyCode.CONTROL, KeyCode.F);
            driver.press(KeyCode.ESCAPE);
            requests.awaitRows(12);
        }
    }

    @Test
    void openingARequestThatIsStillLoadingTakesTheKeyboardThereOnceItIs() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            world.captures.slow(true);
            requests.filter("inbox:github");
            requests.awaitRows(4);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.J);
            driver.press(KeyCode.ENTER);
            assertThat(requests.focusOwner()).isEqualTo("table");
            world.captures.slow(false);
            requests.awaitFocus("tabs");
        }
    }

    @Test
    void leavingARequestThatIsStillLoadingKeepsTheKeyboardInTheTable() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            world.captures.slow(true);
            requests.filter("inbox:github");
            requests.awaitRows(4);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.J);
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ESCAPE);
            world.captures.slow(false);
            requests.awaitLabel("exactness", "byte-exact");
            assertThat(requests.focusOwner()).isEqualTo("table");
        }
    }

    @Test
    void theDigitsGoToTheRooms() {
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            driver.awaitText("Waiting for the first request");
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            driver.awaitText("Filter by name, URL or owner");
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            driver.awaitText("New link");
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT8);
            driver.awaitText("Data folder");
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            driver.awaitText("Waiting for the first request");
            assertThat(requests.scene().getRoot().isVisible()).isTrue();
        }
    }

    @Test
    void whatArrivesWhileOneLooksIsCountedNotShown() {
        Samples.fill(world);
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(12);
            requests.chooseRow("push");
            world.receive(Arrival.at("default").type("late"));
            driver.awaitText("1 new request");
            requests.awaitRows(12);
            driver.clickId("fresh");
            requests.awaitRows(13);
            assertThat(requests.selectedType()).isEqualTo("push");
        }
    }

    @Test
    void moreThanCanBeCountedSaysSo() {
        world.receive(Arrival.at("default").type("first"));
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(1);
            requests.chooseRow("first");
            for (int i = 0; i < RequestsViewModel.MOST_FRESH + 5; i++) {
                world.receive(Arrival.at("default").type("late"));
            }
            driver.awaitText("999 and more new requests");
        }
    }

    @Test
    void aReplayThatIsRefusedSaysSoInPlaceAndKeepsWhatWasTyped() {
        Capture capture = world.receive(Arrival.at("default").type("one").json("{}"));
        world.replays.answer(
                dev.hookbench.domain.Outcome.refused("url", "x", "URL “x” must start with http:// or https://."));
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(1);
            requests.chooseRow("one");
            requests.awaitLabel("exactness", "byte-exact");
            driver.press(KeyCode.CONTROL, KeyCode.R);
            driver.clickText("To a URL…");
            driver.type("x");
            driver.press(KeyCode.ENTER);
            requests.awaitLabel("result", "must start with http://");
            assertThat(requests.field("url")).isEqualTo("x");
            assertThat(world.replays.asked()).containsExactly(capture.uid() + " → x");
        }
    }

    @Test
    void copiesTheCurlCommand() {
        world.receive(Arrival.at("default").type("one").json("{\"a\":1}"));
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(1);
            requests.chooseRow("one");
            requests.awaitLabel("exactness", "byte-exact");
            driver.clickId("copyMenu");
            driver.clickText("As cURL command");
            requests.await(() -> String.valueOf(Clipboard.getSystemClipboard().getString())
                    .startsWith("curl -X POST 'http://127.0.0.1:9400/in/default'"));
        }
    }

    @Test
    void showsBytesOfABodyThatIsNoTextAndSaysWhatIsCut() {
        byte[] bytes = new byte[LoadedCapture.MOST + 1];
        world.receive(Arrival.at("default").type("big").body(bytes));
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(1);
            requests.chooseRow("big");
            requests.awaitLabel("cut", "Save body… writes the whole");
            driver.awaitText("00000010  00 00");
        }
    }

    @Test
    void olderRowsComeWhenTheEndIsReached() {
        for (int i = 0; i < 320; i++) {
            world.receive(Arrival.at("default").type("t" + i));
        }
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitRows(RequestsViewModel.PAGE);
            requests.chooseRow("t319");
            driver.press(KeyCode.END);
            requests.awaitRows(320);
        }
    }

    @Test
    void theThemeIsSwitchedAndRemembered() {
        world.settings.put(Settings.THEME, "light");
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            driver.clickId("themeButton");
            requests.await(() -> world.settings.get(Settings.THEME).orElse("").equals("dark"));
            assertThat(requests.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("tokens-dark.css"));
        }
    }

    @Test
    void theStatusBarSaysWhatIsWrong() {
        try (RequestsHandle requests = RequestsHandle.open(world, driver)) {
            requests.awaitLabel("received", "no requests yet");
            world.portWasTaken();
            requests.awaitLabel("portNote", "Port 9399 was taken, so 9400 is used");
            world.journal.failWith("The disk is full.");
            requests.awaitLabel("statusProblem", "Nothing is accepted: The disk is full.");
            world.journal.recover();
            requests.await(() -> !requests.scene().lookup("#statusProblem").isVisible());
        }
    }
}
