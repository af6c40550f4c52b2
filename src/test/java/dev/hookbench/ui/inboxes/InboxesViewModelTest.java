package dev.hookbench.ui.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.inboxes.InboxesViewModel.Pane;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InboxesViewModelTest {
    private final Room room = new Room();
    private final InboxesViewModel model =
            new InboxesViewModel(room.receiving, room.services, room.threads, room.work(), room.messages);
    private final InboxForm form = model.form();

    @BeforeEach
    void open() {
        room.inboxes.save(Inboxes.inbox("default"));
        room.inboxes.save(Inboxes.verifying("github", "It's a Secret to Everybody"));
        model.attach();
    }

    private Inbox stored(String slug) {
        return room.inboxes.findBySlug(slug).orElseThrow();
    }

    private SchemeSettings checking(String slug) {
        return Objects.requireNonNull(stored(slug).verification());
    }

    @Test
    void rowsShowTheUrlSendersUse() {
        assertThat(model.rows())
                .extracting(InboxRow::url)
                .containsExactly("http://127.0.0.1:9400/in/default", "http://127.0.0.1:9400/in/github");
        model.filterProperty().set("GITH");
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void aNewInboxIsSavedAndSelected() {
        model.beginNew();
        form.slug.set("stripe");
        form.name.set("Stripe");
        form.scheme.schemeProperty().set("stripe");
        form.secrets.getFirst().typed.set("whsec_typed");
        form.status.set("202");
        form.headers.setAll(new HeaderRow("X-Ok", "1"));
        form.body.set("thanks");
        model.save();
        assertThat(stored("stripe").verification())
                .isEqualTo(SchemeSettings.of("stripe", SecretText.of("whsec_typed")));
        assertThat(stored("stripe").answer().status()).isEqualTo(202);
        assertThat(stored("stripe").answer().headers().first("X-Ok")).contains("1");
        assertThat(model.selectedUidProperty().get()).isEqualTo(stored("stripe").uid());
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        model.beginNew();
        form.slug.set("No Such Slug");
        form.name.set("Mine");
        model.save();
        assertThat(form.problems.of("slug")).contains("No Such Slug");
        assertThat(form.slug.get()).isEqualTo("No Such Slug");
        assertThat(form.name.get()).isEqualTo("Mine");
        form.slug.set("mine");
        form.status.set("two hundred");
        model.save();
        assertThat(form.problems.of("status")).contains("two hundred");
        assertThat(room.inboxes.all()).hasSize(2);
    }

    @Test
    void aStoredSecretStaysUnlessAnotherIsTyped() {
        model.selectedUidProperty().set("INBOX-github");
        form.name.set("GitHub hooks");
        assertThat(form.secrets.getFirst().masked()).doesNotContain("Secret to");
        model.save();
        assertThat(checking("github").secrets()).containsExactly(SecretText.of("It's a Secret to Everybody"));
        form.secrets.getFirst().typed.set("another");
        model.save();
        assertThat(checking("github").secrets()).containsExactly(SecretText.of("another"));
    }

    @Test
    void convoysSettingsTravelWithTheScheme() {
        model.selectedUidProperty().set("INBOX-github");
        form.scheme.schemeProperty().set("convoy-advanced");
        form.scheme.valueProperty("hash").set("SHA512");
        form.scheme.valueProperty("encoding").set("base64");
        model.save();
        assertThat(checking("github").options())
                .containsEntry("hash", "SHA512")
                .containsEntry("encoding", "base64")
                .containsEntry("header", "X-Convoy-Signature");
        form.scheme.schemeProperty().set("");
        model.save();
        assertThat(stored("github").verification()).isNull();
    }

    @Test
    void typingSurvivesRefreshes() {
        model.selectedUidProperty().set("INBOX-default");
        form.body.set("half typed");
        model.detach();
        model.attach();
        assertThat(form.body.get()).isEqualTo("half typed");
        model.cancel();
        assertThat(form.body.get()).isEqualTo("{\"status\":true}");
    }

    @Test
    void deletingClosesTheForm() {
        model.selectedUidProperty().set("INBOX-default");
        model.delete();
        assertThat(room.inboxes.all()).hasSize(1);
        assertThat(model.paneProperty().get()).isEqualTo(Pane.NOTHING);
        model.beginNew();
        model.cancel();
        assertThat(model.paneProperty().get()).isEqualTo(Pane.NOTHING);
    }

    @Test
    void askingForANewInboxTwiceKeepsWhatIsTyped() {
        model.beginNew();
        form.slug.set("half-ty");
        model.beginNew();
        assertThat(form.slug.get()).isEqualTo("half-ty");
        model.selectedUidProperty().set("INBOX-github");
        model.beginNew();
        assertThat(form.slug.get()).isEmpty();
    }

    @Test
    void anInboxThatIsAskedForElsewhereOpensItsForm() {
        model.show("INBOX-github");
        assertThat(model.paneProperty().get()).isEqualTo(Pane.FORM);
        assertThat(form.slug.get()).isEqualTo("github");
    }

    @Test
    void deletingWithoutASelectionDeletesNothing() {
        model.beginNew();
        model.delete();
        assertThat(room.inboxes.all()).hasSize(2);
    }

    @Test
    void anInboxThatArrivesElsewhereIsListedAtTheNextPulse() {
        room.inboxes.save(Inboxes.inbox("late"));
        room.hub.publish(new CoreEvent.InboxChanged("late"));
        room.ticks.beat();
        assertThat(model.rows()).extracting(row -> row.inbox().slug()).contains("late");
    }
}
