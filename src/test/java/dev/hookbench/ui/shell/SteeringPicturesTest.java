package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.Subscriptions;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of batch work, owners, circuit breakers and the catalogue of event types. */
final class SteeringPicturesTest extends UiTest {
    private final Room room = new Room();

    private SendingWindow filled(boolean dark) {
        SendingScene.fill(room);
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        return SendingWindow.over(room).large();
    }

    private void exists(String name, boolean dark) {
        assertThat(Path.of("target/screenshots/" + name + (dark ? "-dark" : "-light") + ".png"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void batch(boolean dark) {
        try (SendingWindow window = filled(dark).open(driver, "Deliveries")) {
            driver.clickText("Retry all…");
            driver.awaitText("Send 3 failed or discarded deliveries again?");
            window.picture("batch-question", dark);
            driver.clickText("Retry");
            driver.awaitText("Retrying: 0 of 3");
            room.steering.turn(JobItem.Outcome.SENT, "");
            room.steering.turn(JobItem.Outcome.SKIPPED, "orders-us is paused: un-pause it, then resend.");
            driver.clickText("Outcomes");
            driver.awaitText("orders-us is paused: un-pause it, then resend.");
            driver.clickText("order.paid");
            driver.awaitText("Force resend sends it");
            window.picture("batch-running", dark);
        }
        exists("batch-running", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ownersAndBreaker(boolean dark) {
        Instant now = room.clock.instant();
        room.steering.breakers.put("orders-eu", new Breaker(BreakerState.OPEN, 9, 3, 2, now.plusSeconds(30), now));
        try (SendingWindow window = filled(dark).open(driver, "Endpoints")) {
            driver.clickId("owners");
            driver.clickText("merchant-42 · 1 active, 1 paused");
            driver.clickText("orders-eu");
            driver.awaitText("Circuit breaker open");
            window.picture("endpoints-owner-breaker", dark);
        }
        exists("endpoints-owner-breaker", dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void catalogueAndOwnersInSend(boolean dark) {
        room.eventTypes.save(List.of(
                Subscriptions.type("order.paid", "{\"type\": \"object\", \"required\": [\"id\"]}"),
                Subscriptions.type("order.created", ""),
                Subscriptions.type("order.old", "")));
        room.eventTypeCommands.deprecate("TYPE-order.old");
        try (SendingWindow window = filled(dark).open(driver, "Send")) {
            driver.clickId("to");
            driver.clickText("An owner id");
            put("ownerId", "merchant-42");
            put("type", "order.old");
            driver.awaitText("order.old is deprecated");
            driver.clickText("contact.updated");
            driver.clickText("Replay all of its type…");
            driver.awaitText("Match 1 event");
            driver.clickId("to");
            driver.clickText("An owner id");
            put("type", "order.old");
            window.picture("send-owner", dark);
            driver.clickTab("Event types");
            driver.awaitText("No event type chosen");
            driver.clickText("order.paid");
            driver.awaitText("JSON Schema of its payloads");
            window.picture("event-types", dark);
            driver.clickText("New event type");
            driver.clickId("saveType");
            driver.awaitText("Name is empty");
            window.picture("event-types-refused", dark);
        }
        exists("event-types-refused", dark);
    }

    private void put(String id, String text) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        onFx(() -> {
            field.setText(text);
            return true;
        });
        driver.settle();
    }
}
