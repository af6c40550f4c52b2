package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.ui.Screenshots;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the Requests view for the README and for judging by eye. */
final class RequestsPicturesTest extends UiTest {
    private final UiWorld world = new UiWorld();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void empty(String theme) {
        world.settings.put(Settings.THEME, theme);
        try (RequestsHandle requests = open()) {
            driver.awaitText("Waiting for the first request");
            picture(requests, "requests-empty-" + theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void invalidSignature(String theme) {
        world.settings.put(Settings.THEME, theme);
        Samples.fill(world);
        try (RequestsHandle requests = open()) {
            requests.awaitRows(12);
            requests.chooseRow("invoice.paid");
            requests.awaitLabel("exactness", "byte-exact");
            requests.openTab("Signature");
            driver.settle();
            assertThat(Screenshots.document(requests.scene(), "requests-" + theme))
                    .isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void body(String theme) {
        world.settings.put(Settings.THEME, theme);
        Samples.fill(world);
        try (RequestsHandle requests = open()) {
            requests.awaitRows(12);
            requests.chooseRow("customer.updated");
            requests.awaitLabel("exactness", "byte-exact");
            picture(requests, "requests-body-" + theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void journalFails(String theme) {
        world.settings.put(Settings.THEME, theme);
        Samples.fill(world);
        world.portWasTaken();
        world.journal.failWith("No space left on the disk of the data folder.");
        try (RequestsHandle requests = open()) {
            requests.awaitRows(12);
            requests.filter("sig:wrong");
            requests.awaitLabel("filterProblem", "sig:wrong");
            picture(requests, "requests-failing-" + theme);
        }
    }

    private RequestsHandle open() {
        RequestsHandle requests = RequestsHandle.open(world, driver);
        Stage stage = (Stage) requests.scene().getWindow();
        runOnFx(() -> stage.setWidth(1280));
        return requests;
    }

    private void picture(RequestsHandle requests, String name) {
        driver.settle();
        assertThat(Screenshots.take(requests.scene(), name)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Headers 6", "Query 2", "Response", "Timing"})
    void tabs(String tab) {
        world.settings.put(Settings.THEME, "light");
        Samples.fill(world);
        try (RequestsHandle requests = open()) {
            requests.awaitRows(12);
            requests.chooseRow(tab.startsWith("Query") ? "/in/default/blob?part=7&name=a%20b" : "customer.updated");
            requests.awaitLabel("exactness", "byte-exact");
            requests.openTab(tab);
            picture(requests, "requests-tab-" + tab.replace(' ', '-').toLowerCase(Locale.ROOT));
        }
    }
}
