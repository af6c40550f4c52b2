package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.OptionsDraft.TlsDraft;
import dev.hookbench.ui.form.HeaderRow;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The options of an endpoint being typed. A private key that is stored is not shown; left empty it stays. */
final class OptionsForm {
    final ObjectProperty<ContentType> contentType = new SimpleObjectProperty<>(ContentType.JSON);
    final ObservableList<HeaderRow> headers = FXCollections.observableArrayList();
    final BooleanProperty unverified = new SimpleBooleanProperty();
    final StringProperty authorities = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty certificateKey = new SimpleStringProperty("");
    final StringProperty rateLimit = new SimpleStringProperty("");
    final StringProperty rateLimitDuration = new SimpleStringProperty("");
    final StringProperty concurrency = new SimpleStringProperty("");
    final BooleanProperty holds = new SimpleBooleanProperty();
    final StringProperty supportEmail = new SimpleStringProperty("");
    final StringProperty slack = new SimpleStringProperty("");
    final StringProperty teams = new SimpleStringProperty("");

    void show(OptionsDraft draft) {
        contentType.set(Arrays.stream(ContentType.values())
                .filter(type -> type.setting().equals(draft.contentType()))
                .findFirst()
                .orElse(ContentType.JSON));
        headers.setAll(HeaderRow.of(draft.extraHeaders()));
        unverified.set(!draft.tls().verify());
        authorities.set(draft.tls().caPem());
        certificate.set(draft.tls().certificatePem());
        certificateKey.set("");
        rateLimit.set(unlessZero(draft.rateLimit()));
        rateLimitDuration.set(unlessZero(draft.rateLimitDuration()));
        concurrency.set(unlessZero(draft.concurrency()));
        holds.set(draft.holdsWhilePaused());
        supportEmail.set(draft.contact().supportEmail());
        slack.set(draft.contact().slackWebhookUrl());
        teams.set(draft.contact().teamsWebhookUrl());
    }

    OptionsDraft typed() {
        String key = certificateKey.get();
        return new OptionsDraft(
                contentType.get().setting(),
                HeaderRow.toHeaders(headers),
                new TlsDraft(
                        !unverified.get(),
                        authorities.get(),
                        certificate.get(),
                        key.isEmpty() ? null : SecretText.of(key)),
                rateLimit.get(),
                rateLimitDuration.get(),
                concurrency.get(),
                holds.get(),
                new Contact(
                        supportEmail.get().strip(),
                        slack.get().strip(),
                        teams.get().strip()));
    }

    private static String unlessZero(String number) {
        return number.equals("0") ? "" : number;
    }
}
