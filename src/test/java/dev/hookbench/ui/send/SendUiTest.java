package dev.hookbench.ui.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import java.nio.charset.StandardCharsets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SendUiTest extends UiTest {
    private final Room room = new Room();

    @BeforeEach
    void addEndpoint() {
        room.endpoints.save(Endpoints.of("E1").name("orders").ownerId("m-42").build());
    }

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Send").awaitText("orders · http");
    }

    @Test
    void theKeysSendAndTheResultLeadsToTheDelivery() {
        try (RoomHandle send = open()) {
            send.replace("type", "invoice.paid").pressKey(KeyCode.CONTROL, KeyCode.ENTER);
            send.awaitText("Accepted: 1 delivery is on its way.").press("Open orders");
            send.awaitText("invoice.paid → orders");
        }
        assertThat(room.sent.sent()).hasSize(1);
    }

    @Test
    void aRefusalIsSaidBeneathItsFieldAndNothingTypedIsLost() {
        try (RoomHandle send = open()) {
            send.replace("payload", "\"typed\"").replace("type", " ");
            send.press("Preview").awaitText("What would be sent now");
            driver.clickId("sendButton");
            send.awaitText("Event type is empty");
            assertThat(send.textOf("payload")).isEqualTo("\"typed\"");
            send.press("Settings").awaitText("Data folder");
            driver.clickText("Send");
            assertThat(send.textOf("payload")).isEqualTo("\"typed\"");
        }
        assertThat(room.sent.sent()).isEmpty();
    }

    @Test
    void brokenJsonIsShownWithItsPlace() {
        try (RoomHandle send = open()) {
            send.replace("payload", "oops").awaitText("(line 1, column");
            Node problem = driver.byId("payloadProblem");
            send.replace("payload", "42");
            await().until(() -> onFx(() -> !problem.isVisible()));
        }
    }

    @Test
    void headersAndAKeyTravelAlong() {
        try (RoomHandle send = open()) {
            send.press("Add a header");
            driver.clickId("header-name-0");
            driver.type("X-Tenant");
            driver.clickId("header-value-0");
            driver.type("42");
            driver.clickId("newKey");
            driver.clickId("sendButton");
            send.awaitText("Accepted");
        }
        assertThat(room.sent.sent().getFirst().headers().first("X-Tenant")).contains("42");
        assertThat(room.sent.sent().getFirst().idempotencyKey()).hasSize(26);
        assertThat(new String(room.sent.sent().getFirst().payload(), StandardCharsets.UTF_8))
                .isEqualTo(Composition.FIRST_PAYLOAD);
    }
}
