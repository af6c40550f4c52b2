package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.support.Formats;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** An endpoint being typed: every text stays as it was typed until it is saved or another one is begun. */
final class EndpointForm {
    /** Whether the endpoint is shown a key. */
    enum AuthenticationKind {
        NONE,
        API_KEY
    }

    private static final String[] FIELDS = {
        "name",
        "url",
        "owner_id",
        "description",
        "http_timeout",
        "authentication",
        "authentication.header_name",
        "authentication.header_value",
        "signature",
        "signature.header",
        "signature.hash",
        "signature.encoding",
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
    final ObjectProperty<AuthenticationKind> authentication = new SimpleObjectProperty<>();
    final StringProperty keyHeader = new SimpleStringProperty();
    final StringProperty keyValue = new SimpleStringProperty();
    final ObjectProperty<SignaturePlan.Kind> signature = new SimpleObjectProperty<>();
    final StringProperty signatureHeader = new SimpleStringProperty();
    final StringProperty hash = new SimpleStringProperty();
    final StringProperty encoding = new SimpleStringProperty();
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
        authentication.set(AuthenticationKind.NONE);
        keyHeader.set("");
    }

    /** Starts from an endpoint that is there; its secrets and the value of its key are not shown. */
    void edit(Endpoint endpoint) {
        edited.set(endpoint);
        fill(EndpointDraft.of(endpoint));
        boolean hasKey = endpoint.authentication() instanceof Authentication.ApiKey;
        authentication.set(hasKey ? AuthenticationKind.API_KEY : AuthenticationKind.NONE);
        keyHeader.set(endpoint.authentication() instanceof Authentication.ApiKey key ? key.headerName() : "");
    }

    /** What is typed, as it is typed. */
    EndpointDraft toDraft() {
        SignaturePlan plan = SignaturePlan.of(signature.get(), signatureHeader.get(), hash.get(), encoding.get());
        return new EndpointDraft(
                name.get(),
                url.get(),
                ownerId.get(),
                description.get(),
                httpTimeout.get(),
                typedAuthentication(),
                plan,
                strategy.get(),
                interval.get(),
                attempts.get(),
                null,
                secret.get().isEmpty() ? null : SecretText.of(secret.get()));
    }

    /** Whether an empty key value means the one that is stored. */
    boolean keepsKeyValue() {
        return storedKey() != null;
    }

    private Authentication typedAuthentication() {
        if (authentication.get() == AuthenticationKind.NONE) {
            return new Authentication.None();
        }
        SecretText stored = storedKey();
        SecretText value = stored != null && keyValue.get().isEmpty() ? stored : SecretText.of(keyValue.get());
        return new Authentication.ApiKey(keyHeader.get(), value);
    }

    private @Nullable SecretText storedKey() {
        Endpoint before = edited.get();
        return before != null && before.authentication() instanceof Authentication.ApiKey key
                ? key.headerValue()
                : null;
    }

    private void fill(EndpointDraft draft) {
        problems.clear();
        name.set(draft.name());
        url.set(draft.url());
        ownerId.set(draft.ownerId());
        description.set(draft.description());
        httpTimeout.set(draft.httpTimeout());
        keyValue.set("");
        signature.set(draft.signature().kind());
        signatureHeader.set(draft.signature().header());
        hash.set(draft.signature().latest().hash());
        encoding.set(draft.signature().latest().encoding());
        strategy.set(draft.retryStrategy());
        interval.set(draft.retryInterval());
        attempts.set(draft.retryAttempts());
        secret.set("");
    }
}
