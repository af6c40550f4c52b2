package dev.hookbench.signature.part;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges a scheme's settings before any request comes: each fault names its option, the value and the cure. */
final class SettingsCheck {
    private static final String SECRET = "secret";
    private static final SignedRequest NOTHING = new SignedRequest("POST", "", Headers.none(), new byte[0]);

    private final SignatureScheme scheme;
    private final SchemeSettings settings;

    SettingsCheck(SignatureScheme scheme, SchemeSettings settings) {
        this.scheme = scheme;
        this.settings = settings;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(unknown());
        scheme.options().forEach(option -> value(option).ifPresent(problems::add));
        if (scheme.hasSecrets()) {
            scheme.missing(settings).ifPresent(message -> problems.add(new Problem(SECRET, "", message)));
        }
        if (problems.isEmpty()) {
            used().ifPresent(problems::add);
        }
        return problems;
    }

    private List<Problem> unknown() {
        List<String> known =
                scheme.options().stream().map(SchemeOption::name).sorted().toList();
        return settings.options().entrySet().stream()
                .filter(given -> !known.contains(given.getKey()))
                .map(given -> new Problem(
                        given.getKey(),
                        given.getValue(),
                        given.getKey() + ": " + scheme.info().title() + " has no such option; "
                                + (known.isEmpty() ? "leave it out." : "use " + String.join(", ", known) + ".")))
                .toList();
    }

    private Optional<Problem> value(SchemeOption option) {
        String value = settings.option(option.name(), "");
        if (option.required() && value.isBlank() && !isAmongSecrets(option)) {
            return Optional.of(problem(option, "it is empty; enter what the provider shows"));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            return Optional.of(problem(
                    option,
                    "\"" + value + "\" is not known; use "
                            + option.choices().stream().collect(Collectors.joining(", "))));
        }
        if (option.name().equals(SchemeOption.URL) && !isWeb(value.strip())) {
            return Optional.of(problem(
                    option,
                    "\"" + value + "\" is no http or https URL with a host; enter the URL as the provider has it, for"
                            + " example https://hooks.example.com/stripe"));
        }
        return Optional.empty();
    }

    /** Public keys may stand where secrets stand. */
    private boolean isAmongSecrets(SchemeOption option) {
        return option.form() == SchemeOption.Form.KEY
                && settings.secrets().stream().anyMatch(secret -> !secret.isEmpty());
    }

    private Problem problem(SchemeOption option, String cure) {
        return new Problem(option.name(), settings.option(option.name(), ""), option.name() + ": " + cure + ".");
    }

    private static boolean isWeb(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** What only shows once the settings are used. */
    private Optional<Problem> used() {
        try {
            Keyring keyring = scheme.keyring(settings, NOTHING);
            scheme.read(NOTHING, settings);
            return keyring.locks().stream().anyMatch(Optional::isEmpty)
                    ? Optional.of(new Problem(
                            SECRET,
                            "",
                            "The secret cannot be one of " + scheme.info().title() + ": it must be "
                                    + scheme.info().secretHint() + ". Copy it from the provider again."))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(fault(String.valueOf(e.getMessage())));
        }
    }

    /** Schemes begin with the option's name. */
    private Problem fault(String message) {
        int colon = message.indexOf(": ");
        String name = colon < 0 ? "" : message.substring(0, colon);
        if (name.equals("secrets") || !settings.options().containsKey(name)) {
            return new Problem(scheme.hasSecrets() ? SECRET : keyOption(), "", message + ".");
        }
        return new Problem(name, settings.option(name, ""), message + ".");
    }

    private String keyOption() {
        return scheme.options().stream()
                .filter(option -> option.form() == SchemeOption.Form.KEY)
                .map(SchemeOption::name)
                .findFirst()
                .orElse(SECRET);
    }
}
