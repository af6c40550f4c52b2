package dev.hookbench.ui.signatures;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.ui.form.FieldProblems;
import dev.hookbench.ui.form.SchemeForm;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A check being typed: every text stays, also that of the ways of input that are not shown. */
final class CheckForm {
    final ObjectProperty<CheckInput> input = new SimpleObjectProperty<>(CheckInput.RAW);
    final StringProperty raw = new SimpleStringProperty("");
    final StringProperty curl = new SimpleStringProperty("");
    final StringProperty method = new SimpleStringProperty("POST");
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty headers = new SimpleStringProperty("");
    final StringProperty body = new SimpleStringProperty("");
    final ObjectProperty<@Nullable CheckCapture> capture = new SimpleObjectProperty<>();
    final SchemeForm scheme;
    final ObservableList<StringProperty> secrets = FXCollections.observableArrayList(new SimpleStringProperty(""));
    final BooleanProperty stored = new SimpleBooleanProperty(true);
    final StringProperty now = new SimpleStringProperty("");
    final StringProperty tolerance = new SimpleStringProperty("");
    final FieldProblems problems;

    /** @param profiles the schemes to choose from */
    CheckForm(List<SchemeProfile> profiles) {
        scheme = new SchemeForm(profiles);
        problems = new FieldProblems(scheme.fields(
                "raw", "curl", "method", "requestUrl", "headers", "capture", "scheme", "secret", "now", "tolerance"));
    }

    /** What is typed now. */
    CheckOrder order() {
        return new CheckOrder(
                request(),
                scheme.schemeProperty().get(),
                scheme.options(),
                typedSecrets(),
                stored.get(),
                now.get(),
                tolerance.get());
    }

    /** The request as typed now. */
    CheckOrder.Request request() {
        return new CheckOrder.Request(
                input.get(), raw.get(), curl.get(), method.get(), url.get(), headers.get(), body.get(), capture.get());
    }

    /** Whether the scheme takes secrets, and not a public key. */
    boolean takesSecrets() {
        return scheme.profile().map(SchemeProfile::hasSecrets).orElse(true);
    }

    private List<SecretText> typedSecrets() {
        return takesSecrets()
                ? secrets.stream()
                        .map(StringProperty::get)
                        .filter(text -> !text.isEmpty())
                        .map(SecretText::of)
                        .toList()
                : List.of();
    }

    /** One more secret to type. */
    void addSecret() {
        secrets.add(new SimpleStringProperty(""));
    }

    /** Sets scheme, secrets and greatest age; nothing of them where there are no settings. */
    void use(@Nullable SchemeSettings settings) {
        problems.clear();
        scheme.fill(settings == null ? "" : settings.scheme(), settings == null ? Map.of() : settings.options());
        List<SecretText> values = settings == null ? List.of() : settings.secrets();
        secrets.setAll((values.isEmpty() ? List.of(SecretText.of("")) : values)
                .stream()
                        .map(secret -> (StringProperty) new SimpleStringProperty(secret.reveal()))
                        .toList());
        tolerance.set(
                settings == null || settings.tolerance() == null
                        ? ""
                        : Long.toString(settings.tolerance().toSeconds()));
    }
}
