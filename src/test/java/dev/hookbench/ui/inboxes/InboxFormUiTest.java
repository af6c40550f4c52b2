package dev.hookbench.ui.inboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The form of an inbox in the hands of a user. */
final class InboxFormUiTest extends UiTest {
    private final Room room = new Room();

    private RoomHandle open() {
        return new RoomHandle(driver, room, "Inboxes");
    }

    private Inbox stored(String slug) {
        return room.inboxes.findBySlug(slug).orElseThrow();
    }

    private SchemeSettings checking(String slug) {
        return Objects.requireNonNull(stored(slug).verification());
    }

    @Test
    void aSecondSecretIsAddedWhileTheFirstStaysHidden() {
        room.inboxes.save(Inboxes.verifying("github", "a-long-secret"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/github").awaitText("Inbox github");
            assertThat(inboxes.shows("a-long-secret")).isFalse();
            inboxes.press("Add a secret");
            driver.focusId("secret-1");
            driver.type("the-new-one");
            inboxes.press("Save");
            await().until(() -> checking("github").secrets().size() == 2);
        }
        assertThat(checking("github").secrets())
                .containsExactly(SecretText.of("a-long-secret"), SecretText.of("the-new-one"));
    }

    @Test
    void aSchemeIsSearchedForAndItsKeyJudgedInPlace() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders")
                    .press("Not checked")
                    .awaitText("Standards and Convoy");
            driver.type("disc");
            inboxes.awaitText("Providers with a public key or a certificate");
            assertThat(inboxes.shows("GitHub")).isFalse();
            driver.press(KeyCode.ENTER);
            inboxes.awaitText("Public key");
            assertThat(inboxes.shows("Secrets")).as("takes none").isFalse();
            inboxes.fill("option-publicKey", "abcd").press("Save");
            inboxes.awaitText("Public key: it has 2 bytes and an ed25519 key has 32");
            assertThat(inboxes.textOf("option-publicKey")).isEqualTo("abcd");
            inboxes.replace("option-publicKey", "ab".repeat(32)).press("Save");
            await().until(() -> stored("orders").verification() != null);
        }
        assertThat(checking("orders").options()).containsEntry("publicKey", "ab".repeat(32));
    }

    @Test
    void aSchemeOfOnesOwnIsWrittenAsATemplate() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders").press("Not checked");
            driver.type("nothing like it");
            inboxes.awaitText("No scheme has that name");
            inboxes.replace("scheme-search", "custom");
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            inboxes.replace("option-format", "v1=").fill("secret-0", "geheim").press("Save");
            inboxes.awaitText("Form of the header: it has no {signature}");
            TextField format = (TextField) driver.byId("option-format");
            runOnFx(() -> format.setText("v1={signature}")); // the robot has no key for braces
            inboxes.replace("tolerance", "5m").press("Save");
            inboxes.awaitText("Age “5m” is not a number of seconds");
            inboxes.replace("tolerance", "300").press("Save");
            await().until(() -> stored("orders").verification() != null);
        }
        assertThat(checking("orders").options())
                .containsEntry("format", "v1={signature}")
                .containsEntry("header", "X-Signature");
        assertThat(checking("orders").tolerance()).hasMinutes(5);
    }

    @Test
    void escapeLeavesTheSchemeAsItIs() {
        room.inboxes.save(Inboxes.verifying("github", "a-long-secret"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/github").awaitText("Inbox github");
            driver.clickId("scheme-open");
            inboxes.awaitText("GitHub legacy");
            driver.press(KeyCode.ESCAPE);
            await().until(() -> !inboxes.shows("GitHub legacy"));
            inboxes.press("Save");
        }
        assertThat(checking("github").scheme()).isEqualTo("github");
    }

    @Test
    void anAnswerWithAHeaderIsSavedByTheKey() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders").awaitText("Inbox orders");
            inboxes.replace("status", "202").press("Add a header");
            driver.focusId("header-name-0");
            driver.type("X-Seen");
            driver.focusId("header-value-0");
            driver.type("yes");
            inboxes.pressKey(KeyCode.CONTROL, KeyCode.ENTER);
            await().until(() -> stored("orders").answer().status() == 202);
        }
        assertThat(stored("orders").answer().headers().first("X-Seen")).contains("yes");
    }

    @Test
    void aStatusThatIsNoneIsNamedAndUndoneByOneClick() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders").awaitText("Inbox orders");
            inboxes.replace("status", "2OO").press("Save").awaitText("“2OO” is not an HTTP status");
            assertThat(inboxes.textOf("status")).isEqualTo("2OO");
            inboxes.press("Undo changes");
            assertThat(inboxes.textOf("status")).isEqualTo("200");
        }
        assertThat(stored("orders").answer().status()).isEqualTo(200);
    }

    @Test
    void noKeepsTheInbox() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders").press("Delete").awaitText("Delete inbox orders?");
            inboxes.press("No");
            assertThat(inboxes.shows("Yes, delete")).isFalse();
        }
        assertThat(room.inboxes.all()).hasSize(1);
    }

    @Test
    void theUrlThatSendersUseIsCopied() {
        room.inboxes.save(Inboxes.inbox("orders"));
        try (RoomHandle inboxes = open()) {
            inboxes.press("http://127.0.0.1:9400/in/orders").awaitText("Inbox orders");
            driver.clickId("copyUrl");
            await().until(() -> "http://127.0.0.1:9400/in/orders"
                    .equals(onFx(() -> Clipboard.getSystemClipboard().getString())));
        }
    }

    @Test
    void theFilterIsReachedByItsKeyAndNarrowsTheList() {
        room.inboxes.save(Inboxes.inbox("orders"));
        room.inboxes.save(Inboxes.verifying("github", "a-long-secret"));
        try (RoomHandle inboxes = open()) {
            inboxes.awaitText("http://127.0.0.1:9400/in/github").pressKey(KeyCode.CONTROL, KeyCode.F);
            driver.type("ORD");
            await().until(() -> !inboxes.shows("http://127.0.0.1:9400/in/github"));
            assertThat(inboxes.shows("http://127.0.0.1:9400/in/orders")).isTrue();
        }
    }
}
