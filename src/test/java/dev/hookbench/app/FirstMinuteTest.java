package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The first minute as the product promises it: the real window over the real core, its sockets and its files. */
final class FirstMinuteTest extends UiTest {
    @TempDir
    Path temp;

    private final FxRobot robot = new FxRobot();
    private OpenHookbench hookbench;
    private MainWindow window;

    @BeforeEach
    void start() throws Exception {
        hookbench = OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
        window = onFx(() -> {
            Stage stage = new Stage();
            MainWindow made = new MainWindow(
                    WindowContext.of(hookbench.root(), _ -> true), WindowContext.facts(hookbench), stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            made.show();
            return made;
        });
    }

    @AfterEach
    void stop() throws Exception {
        runOnFx(window::close);
        hookbench.close();
    }

    @Test
    void sendSeePauseAndBreak() {
        press("Send a test event");
        awaitText("Sent order.created to default");
        awaitText("byte-exact ✓");
        assertThat(newestCapture().verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(texts(".detail-head .status-pill"))
                .as("the verdict beside the path")
                .containsExactly("valid");

        press("Show delivery");
        awaitText("order.created → default");
        awaitText("Delivered to default");

        press("Show endpoint");
        press("Pause");
        awaitText("Paused for");
        press("Send test event");
        awaitText("Discarded: not sent to default");
        awaitText("default is paused");
        assertThat(newestDelivery().status()).isEqualTo(DeliveryStatus.DISCARDED);

        press("Show endpoint");
        press("Un-pause");
        awaitText("Active for");
        breakTheSecret();
        press("Requests");
        press("Send a test event");
        await(() -> newestCapture().verdict() instanceof Verdict.Invalid);
        await(() -> texts(".detail-head .status-pill").contains("invalid"));
        press("Signature");
        awaitText("it is the secret of endpoint \"default\"");
    }

    private void breakTheSecret() {
        press("Inboxes");
        press(hookbench.receiverUrl() + "/in/default");
        awaitText("Inbox default");
        robot.clickOn(".password-field");
        robot.write("another secret");
        press("Save");
        await(() -> secret().reveal().equals("another secret"));
    }

    private SecretText secret() {
        return Objects.requireNonNull(hookbench
                        .services()
                        .inboxes()
                        .findBySlug("default")
                        .orElseThrow()
                        .verification())
                .secrets()
                .getFirst();
    }

    private CaptureRow newestCapture() {
        return hookbench
                .services()
                .captures()
                .page(CaptureFilter.all(), PageRequest.newest(1))
                .rows()
                .getFirst();
    }

    private Delivery newestDelivery() {
        return hookbench
                .services()
                .deliveries()
                .page(DeliveryFilter.all(), PageRequest.newest(1))
                .rows()
                .getFirst();
    }

    private void press(String text) {
        await(() -> robot.lookup(text).queryAll().stream().anyMatch(Node::isVisible));
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitText(String part) {
        await(() -> texts(".label").stream().anyMatch(text -> text.contains(part)));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(condition);
    }

    private List<String> texts(String query) {
        return onFx(() -> robot.lookup(query).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList());
    }
}
