package dev.hookbench.ui.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.Subscriptions;
import dev.hookbench.testing.ui.SendingWindow;
import dev.hookbench.testing.ui.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of an endpoint's subscriptions: none, some, a filter that is broken, one that is tried. */
final class SubscriptionsPicturesTest extends UiTest {
    private final Room room = new Room();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void subscriptions(boolean dark) throws Exception {
        SendingScene.fill(room);
        room.settings.put(Settings.THEME, dark ? "dark" : "light");
        room.subscriptions.save(Subscriptions.filtered(
                "paid orders",
                "orders-eu",
                new ContentFilter("{\"x-tenant\": \"acme\"}", "{\"amount\": {\"$gt\": 1000}}", "", ""),
                "order.paid",
                "order.created"));
        room.subscriptions.saveFilters(List.of(
                Subscriptions.filter("F1", "paid orders", "order.paid", Subscriptions.MADE, "{\"amount\": 4200}"),
                Subscriptions.filter("F2", "paid orders", "order.created", null, "")));
        try (SendingWindow window = SendingWindow.over(room).large().open(driver, "Endpoints")) {
            driver.clickText("crm");
            driver.clickTab("Subscriptions");
            driver.awaitText("No subscription");
            window.picture("subscriptions-empty", dark);
            driver.clickText("orders-eu");
            driver.awaitText("For order.created: off");
            window.picture("subscriptions-list", dark);
            driver.clickText("Try on an event");
            put("testedType", "order.paid");
            driver.awaitText("decides");
            window.picture("subscriptions-tester", dark);
            driver.clickText("Back to the list");
            driver.clickId("edit-paid orders");
            driver.awaitText("Edit paid orders");
            assertThat(((TextInputControl) driver.byId("filterHeaders")).getText())
                    .contains("x-tenant");
            window.picture("subscriptions-form", dark);
            put("filterBody", "{\"amount\": {\"$much\": 1}}");
            driver.awaitText("$much");
            window.picture("subscriptions-broken", dark);
        }
        assertThat(Files.size(Path.of("target/screenshots/subscriptions-form-" + (dark ? "dark" : "light") + ".png")))
                .isGreaterThan(10_000);
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
