package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeliveriesUiTest extends UiTest {
    private final Room room = new Room();

    @BeforeEach
    void fill() {
        SendingScene.fill(room);
    }

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Deliveries");
    }

    @Test
    void aFailureShowsWhyAndBothSidesOfItsLastAttempt() {
        try (RoomHandle deliveries = open()) {
            deliveries
                    .press("invoice.paid")
                    .awaitText("Not delivered to billing")
                    .awaitText("Attempt 10");
            await().until(() -> deliveries.textOf("answer").startsWith("503 Service Unavailable"));
            assertThat(deliveries.textOf("request")).contains("X-Convoy-Signature: t=1795426867");
            deliveries.awaitText("digest 2 of 2, by the current secret");
        }
    }

    @Test
    void resendingAnInactiveEndpointsDeliveryIsNamedAProbe() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("invoice.paid").press("Resend as probe").awaitText("To be sent to billing");
            assertThat(deliveries.shows("Resend as probe")).isFalse();
        }
    }

    @Test
    void aRefusedResendIsSaidInPlace() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("Discarded 2").awaitText("orders-us");
            deliveries.press("orders-us").awaitText("Discarded: not sent to orders-us");
            deliveries.press("Resend").awaitText("The endpoint is paused. Un-pause it, then resend.");
        }
    }

    @Test
    void chipsNarrowTheTable() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("Waiting 3");
            await().until(() -> !deliveries.shows("invoice.paid"));
            assertThat(deliveries.shows("order.shipped")).isTrue();
            deliveries.press("All 9").awaitText("invoice.paid");
        }
    }

    @Test
    void anotherAttemptIsLookedAtByClickingIt() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("order.paid").awaitText("Attempt 3");
            deliveries.press("1 · 503 Service Unavailable · 412 ms").awaitText("Attempt 1");
            await().until(() -> deliveries.textOf("answer").startsWith("503"));
        }
    }

    @Test
    void theEndpointIsOneClickAway() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("invoice.paid").press("Show endpoint").awaitText("Inactive for");
        }
    }

    @Test
    void theFilterIsReachedByItsKey() {
        try (RoomHandle deliveries = open()) {
            deliveries.awaitText("contact.updated").pressKey(KeyCode.CONTROL, KeyCode.F);
            driver.type("crm");
            await().until(() -> !deliveries.shows("invoice.paid"));
            assertThat(deliveries.shows("contact.updated")).isTrue();
        }
    }
}
