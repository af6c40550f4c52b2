package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.support.Formats;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An endpoint being typed: every text stays as it was typed until it is saved or another one is begun. */
final class EndpointForm {
    private static final String[] FIELDS = {
        "name",
        "url",
        "owner_id",
        "description",
        "http_timeout",
        "content_type",
        "extra_headers",
        "authentication",
        "authentication.header_name",
        "authentication.header_value",
        "authentication.username",
        "authentication.password",
        "authentication.token",
        "authentication.url",
        "authentication.client_id",
        "authentication.client_secret",
        "authentication.signing_key",
        "authentication.signing_algorithm",
        "authentication.issuer",
        "authentication.subject",
        "authentication.grant_type",
        "authentication.scope",
        "authentication.audience",
        "authentication.field_mapping.access_token",
        "authentication.field_mapping.token_type",
        "authentication.field_mapping.expires_in",
        "signature",
        "signature.header",
        "signature.versions",
        "tls.ca",
        "mtls_client_cert.client_cert",
        "mtls_client_cert.client_key",
        "rate_limit",
        "rate_limit_duration",
        "concurrency",
        "support_email",
        "slack_webhook_url",
        "teams_webhook_url",
        "retry.strategy",
        "retry.interval",
        "retry.attempts",
        "secret"
    };

    final StringProperty name = new SimpleStringProperty();
    final StringProperty url = new SimpleStringProperty();
    final StringProperty ownerId = new SimpleStringProperty();
    final StringProperty description = new SimpleStringProperty();
    final StringProperty httpTimeout = new SimpleStringProperty();
    final AuthenticationForm authentication = new AuthenticationForm();
    final OptionsForm options = new OptionsForm();
    final ObjectProperty<SignaturePlan.Kind> signature = new SimpleObjectProperty<>();
    final StringProperty signatureHeader = new SimpleStringProperty();
    final ObservableList<Version> versions = FXCollections.observableArrayList();
    final ObjectProperty<RetryPlan.Strategy> strategy = new SimpleObjectProperty<>();
    final StringProperty interval = new SimpleStringProperty();
    final StringProperty attempts = new SimpleStringProperty();
    final StringProperty secret = new SimpleStringProperty();
    final FieldProblems problems = new FieldProblems(FIELDS);
    final ObservableValue<String> pauses;
    final ObjectProperty<@Nullable Endpoint> edited = new SimpleObjectProperty<>();

    EndpointForm(Formats formats) {
        pauses = Bindings.createStringBinding(
                () -> RetryPauses.preview(strategy.get(), interval.get(), attempts.get(), formats),
                strategy,
                interval,
                attempts);
        begin();
    }

    /** Starts a new endpoint with Convoy's defaults. */
    void begin() {
        edited.set(null);
        fill(EndpointDraft.of("", ""));
        authentication.show(new Authentication.None());
    }

    /** Starts from an endpoint that is there; its secrets are not shown. */
    void edit(Endpoint endpoint) {
        edited.set(endpoint);
        fill(EndpointDraft.of(endpoint));
        authentication.show(endpoint.authentication());
    }

    /** What is typed, as it is typed. */
    EndpointDraft toDraft() {
        SignaturePlan plan = new SignaturePlan(signature.get(), signatureHeader.get(), versions);
        return new EndpointDraft(
                name.get(),
                url.get(),
                ownerId.get(),
                description.get(),
                httpTimeout.get(),
                authentication.typed(),
                plan,
                strategy.get(),
                interval.get(),
                attempts.get(),
                options.typed(),
                secret.get().isEmpty() ? null : SecretText.of(secret.get()));
    }

    /** Whether an empty key of the client certificate means the one that is stored. */
    boolean keepsCertificateKey() {
        Endpoint before = edited.get();
        return before != null && before.options().tls().clientCertificate() != null;
    }

    private void fill(EndpointDraft draft) {
        problems.clear();
        name.set(draft.name());
        url.set(draft.url());
        ownerId.set(draft.ownerId());
        description.set(draft.description());
        httpTimeout.set(draft.httpTimeout());
        signature.set(draft.signature().kind());
        signatureHeader.set(draft.signature().header());
        versions.setAll(draft.signature().versions());
        options.show(Objects.requireNonNullElseGet(draft.options(), OptionsDraft::defaults));
        strategy.set(draft.retryStrategy());
        interval.set(draft.retryInterval());
        attempts.set(draft.retryAttempts());
        secret.set("");
    }
}
