package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class EndpointsUiTest extends UiTest {
    private final Room room = new Room();

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Endpoints");
    }

    private EndpointState stateOf(String uid) {
        return room.endpoints.find(uid).orElseThrow().state();
    }

    @Test
    void aRefusedFormSaysWhyBeneathTheFieldAndKeepsWhatWasTyped() {
        try (RoomHandle endpoints = open()) {
            endpoints.press("New endpoint").fill("name", "orders").fill("url", "ftp://files");
            endpoints.press("Save").awaitText("ftp://files” must start with");
            assertThat(endpoints.textOf("name")).isEqualTo("orders");
            assertThat(endpoints.textOf("url")).isEqualTo("ftp://files");
            endpoints.fill("name", " eu");
            driver.clickId("url");
            endpoints.pressKey(KeyCode.CONTROL, KeyCode.A);
            driver.type("http://127.0.0.1:9400/in/default");
            endpoints.pressKey(KeyCode.CONTROL, KeyCode.ENTER).awaitText("Active for");
        }
        assertThat(room.endpoints.all())
                .singleElement()
                .satisfies(saved -> assertThat(saved.url()).isEqualTo("http://127.0.0.1:9400/in/default"));
    }

    @Test
    void theKeyPPausesAndUnpausesTheSelectedRow() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        try (RoomHandle endpoints = open()) {
            endpoints
                    .press("orders")
                    .awaitText("Active for")
                    .pressKey(KeyCode.P)
                    .awaitText("Paused for");
            assertThat(stateOf("E1")).isEqualTo(EndpointState.PAUSED);
            endpoints.pressKey(KeyCode.P).awaitText("Active for");
        }
        assertThat(stateOf("E1")).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void anInactiveEndpointSaysWhatLeavesItAndCanBeActivated() {
        room.endpoints.save(
                Endpoints.of("E1").name("billing").state(EndpointState.INACTIVE).build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("billing").awaitText("Resend one of its failed or discarded deliveries");
            endpoints.press("Activate").awaitText("Active for");
        }
    }

    @Test
    void deletingAsksInPlaceAndNamesWhatWouldBeDiscarded() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        room.deliveries.accept(
                Deliveries.event("EV", "E1", ""),
                List.of(Deliveries.of("D1").endpoint("E1", "orders").build()));
        try (RoomHandle endpoints = open()) {
            endpoints.press("orders").press("Delete").awaitText("Delete orders and discard 1 waiting delivery?");
            endpoints.press("No");
            assertThat(endpoints.shows("Yes, delete")).isFalse();
            assertThat(room.endpoints.all()).hasSize(1);
            endpoints.press("Delete").press("Yes, delete").awaitText("No endpoint yet");
        }
        assertThat(room.endpoints.all()).isEmpty();
    }

    @Test
    void expiringASecretKeepsTheOldOneSigning() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("orders").press("Expire secret…").press("4 h").press("Expire the old secret");
            endpoints.awaitText("signs for 4 h more").awaitText("carries 2 digests");
            assertThat(endpoints.shows("Expire the old secret")).isFalse();
        }
    }

    @Test
    void aSecretIsShownOnlyAfterItWasAskedFor() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("orders").awaitText("••••••••f-E1");
            assertThat(endpoints.shows("secret-of-E1")).isFalse();
            driver.clickId("reveal-E1-S1");
            endpoints.awaitText("secret-of-E1");
            driver.clickId("reveal-E1-S1");
            endpoints.awaitText("••••••••f-E1");
        }
    }

    @Test
    void aTestEventLeadsToItsDelivery() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("orders").press("Send test event").awaitText("hookbench.test → orders");
        }
        assertThat(room.sent.sent()).hasSize(1);
    }

    @Test
    void theFilterIsReachedByItsKeyAndNarrowsTheList() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        room.endpoints.save(Endpoints.of("E2").name("billing").build());
        try (RoomHandle endpoints = open()) {
            endpoints.awaitText("billing").pressKey(KeyCode.CONTROL, KeyCode.F);
            driver.type("ord");
            await().until(() -> !endpoints.shows("billing"));
            assertThat(endpoints.shows("orders")).isTrue();
        }
    }

    @Test
    void jAndKMoveTheSelection() {
        room.endpoints.save(Endpoints.of("E1").name("alpha").build());
        room.endpoints.save(Endpoints.of("E2").name("beta").build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("alpha").awaitText("http://127.0.0.1:9/E1").pressKey(KeyCode.J);
            await().until(() -> endpoints.label("name").equals("beta"));
            endpoints.pressKey(KeyCode.K);
            await().until(() -> endpoints.label("name").equals("alpha"));
        }
    }

    @Test
    void notVerifyingIsMarkedInRedInTableAndDetail() {
        room.endpoints.save(Endpoints.of("E1").name("payments").build());
        room.endpoints.save(Endpoints.of("E2")
                .name("risky")
                .options(Endpoints.everyOption())
                .build());
        try (RoomHandle endpoints = open()) {
            endpoints.press("payments").awaitText("Active for");
            assertThat(endpoints.shows("Certificate not verified")).isFalse();
            assertThat(endpoints.shows("not verified")).isTrue();
            endpoints.press("risky").awaitText("Certificate not verified").awaitText("holds events while paused");
        }
    }

    @Test
    void theFormShowsTheFieldsOfTheChosenKindAndTriesThem() {
        try (RoomHandle endpoints = open()) {
            endpoints.press("New endpoint").fill("name", "orders").fill("url", "http://127.0.0.1:9400/in/default");
            assertThat(endpoints.shows("Token endpoint")).isFalse();
            choose("authentication", AuthenticationForm.Kind.OAUTH2);
            endpoints.awaitText("Token endpoint");
            type("tokenUrl", "https://id.test/token");
            type("clientId", "me");
            type("clientSecret", "s3cret");
            assertThat(endpoints.shows("s3cret")).isFalse();
            driver.focusId("testOAuth2");
            endpoints.pressKey(KeyCode.SPACE).awaitText("gave a Bearer token, ••••••••good");
            endpoints.pressKey(KeyCode.CONTROL, KeyCode.ENTER).awaitText("OAuth 2 token from https://id.test/token");
        }
        assertThat(room.endpoints.all().getFirst().authentication())
                .isEqualTo(OAuth2.of("https://id.test/token", "me", new OAuth2.SharedSecret(SecretText.of("s3cret"))));
    }

    @Test
    void versionsOfTheSignatureAreAddedAndTakenAway() {
        try (RoomHandle endpoints = open()) {
            endpoints.press("New endpoint").fill("name", "orders").fill("url", "http://127.0.0.1:9400/in/default");
            driver.focusId("addVersion");
            endpoints.pressKey(KeyCode.SPACE).awaitText("Each version signs by each secret alive");
            choose("version-1", new Version("SHA512", "base64"));
            endpoints.pressKey(KeyCode.CONTROL, KeyCode.ENTER).awaitText("SHA256, hex + SHA512, base64");
        }
        assertThat(room.endpoints.all().getFirst().signature().versions())
                .containsExactly(Version.DEFAULT, new Version("SHA512", "base64"));
    }

    /** By the keyboard: the field may lie below what the window shows. */
    private void type(String id, String text) {
        driver.focusId(id);
        driver.type(text);
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T choice) {
        ComboBox<T> box = (ComboBox<T>) driver.byId(id);
        driver.onFx(() -> {
            box.setValue(choice);
            return true;
        });
    }

    @Test
    void theNextStepOfAnEndpointStandsOut() {
        SendingScene.fill(room);
        try (RoomHandle endpoints = open()) {
            endpoints.press("orders-eu").awaitText("Active for");
            assertThat(accented()).containsExactly("Send test event");
            endpoints.press("orders-us").awaitText("Paused for");
            assertThat(accented()).containsExactly("Un-pause");
            endpoints.press("billing").awaitText("Inactive for");
            assertThat(accented()).containsExactly("Activate");
        }
    }

    private List<String> accented() {
        return Stream.of("stateButton", "testButton")
                .map(id -> (Button) driver.byId(id))
                .filter(button -> button.getStyleClass().contains("accent"))
                .map(Button::getText)
                .toList();
    }
}
