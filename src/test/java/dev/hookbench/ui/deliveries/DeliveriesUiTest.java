package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
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
            deliveries.press("Discarded").awaitText("orders-us");
            await().until(() -> !deliveries.shows("invoice.paid"));
            deliveries.press("orders-us").awaitText("Discarded: not sent to orders-us");
            deliveries.press("Resend").awaitText("The endpoint is paused. Un-pause it, then resend.");
        }
    }

    @Test
    void chipsNarrowTheTable() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("Waiting");
            await().until(() -> !deliveries.shows("invoice.paid"));
            assertThat(deliveries.shows("order.shipped")).isTrue();
            deliveries.press("All").awaitText("invoice.paid");
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

    @Test
    void anAnswerThatWasCutIsSaidToBe() {
        Event event = Deliveries.event("EV-long", "crm", "long");
        Delivery delivery = Deliveries.of("D-long")
                .event(event)
                .eventType("answer.cut")
                .endpoint("crm", "crm")
                .build();
        Attempt open = Deliveries.attempt("A-long", delivery);
        Attempt cut = open.ended(new AttemptOutcome.Answered(
                500,
                "Error",
                Headers.of("Content-Length", "3145728"),
                room.bodies.keep("x".repeat(900)),
                true,
                "127.0.0.1",
                Deliveries.MADE,
                Deliveries.timings()));
        room.deliveries.accept(event, List.of(delivery));
        room.deliveries.started(delivery, open);
        room.deliveries.finished(delivery, cut, null);
        try (RoomHandle deliveries = open()) {
            deliveries.press("answer.cut").awaitText("1 · 500 Error");
            deliveries.awaitText("The first 900 B of this answer’s 3");
            assertThat(deliveries.label("answerCut")).endsWith("not read.");
        }
    }

    @Test
    void aBatchIsAskedForThenShownInTheStatusBarAndItsOutcomesAreListed() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("Retry all…").awaitText("Send 3 failed or discarded deliveries again?");
            deliveries.press("Retry").awaitText("Retrying: 0 of 3");
            room.steering.turn(JobItem.Outcome.SKIPPED, "orders-us is paused.");
            deliveries.awaitText("Retrying: 1 of 3 · 0 failed, 1 skipped");
            deliveries.press("Outcomes").awaitText("orders-us is paused.");
            deliveries.press("Settings").awaitText("Data folder");
            deliveries.press("Retrying: 1 of 3 · 0 failed, 1 skipped").awaitText("Outcomes");
            driver.clickId("cancelBatch");
            deliveries.awaitText("Cancelled after 1 of 3");
        }
        assertThat(room.jobs.active()).isEmpty();
    }

    @Test
    void severalAreSelectedAndRetriedByKeyboardAlone() {
        try (RoomHandle deliveries = open()) {
            deliveries.awaitText("invoice.paid");
            deliveries.press("invoice.paid").pressKey(KeyCode.CONTROL, KeyCode.A);
            deliveries.awaitText("9 deliveries selected").awaitText("Retry 3…");
            deliveries.pressKey(KeyCode.CONTROL, KeyCode.R).awaitText("Send the 3 selected failed or discarded");
            deliveries.pressKey(KeyCode.ESCAPE);
            await().until(() -> !deliveries.shows("Retry"));
            deliveries.pressKey(KeyCode.CONTROL, KeyCode.R).awaitText("6 others are left out");
            deliveries.pressKey(KeyCode.ENTER).awaitText("Retrying: 0 of 3");
            room.steering.turn(JobItem.Outcome.SENT, "");
            deliveries.awaitText("Retrying: 1 of 3").awaitText("9 deliveries selected");
            deliveries.pressKey(KeyCode.J);
            await().until(() -> !deliveries.shows("Retry 3…"));
        }
        assertThat(room.jobs.active()).hasSize(1);
    }

    @Test
    void theSelectedThatWereDeliveredAreForced() {
        try (RoomHandle deliveries = open()) {
            deliveries.awaitText("invoice.paid");
            deliveries.press("invoice.paid").pressKey(KeyCode.CONTROL, KeyCode.A);
            driver.clickId("forceChosen");
            deliveries.awaitText("once more, under the same webhook id?").press("Force resend");
            deliveries.awaitText("Sending once more: 0 of");
        }
    }

    @Test
    void whatWasDeliveredIsResentOnlyByForce() {
        try (RoomHandle deliveries = open()) {
            deliveries.press("order.paid").awaitText("Force resend sends it once more");
            assertThat(deliveries.shows("Resend")).isFalse();
            deliveries.press("Force resend").awaitText("To be sent to orders-eu");
        }
    }
}
