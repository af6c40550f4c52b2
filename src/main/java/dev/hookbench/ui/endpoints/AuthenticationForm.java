package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Authentication.Basic;
import dev.hookbench.domain.endpoint.Authentication.Bearer;
import dev.hookbench.domain.endpoint.Authentication.None;
import dev.hookbench.domain.endpoint.OAuth2;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An authentication being typed. A secret that is stored is not shown; left empty it stays. */
final class AuthenticationForm {
    /** Whether and how the endpoint is shown who we are. */
    enum Kind {
        NONE,
        API_KEY,
        BASIC,
        BEARER,
        OAUTH2
    }

    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.NONE);
    final StringProperty keyHeader = new SimpleStringProperty("");
    final StringProperty keyValue = new SimpleStringProperty("");
    final StringProperty username = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty token = new SimpleStringProperty("");
    final OAuth2Form oauth2 = new OAuth2Form();

    private Authentication stored = new None();

    /** Starts from an authentication; its secret is not shown. */
    void show(Authentication authentication) {
        stored = authentication;
        keyValue.set("");
        password.set("");
        token.set("");
        keyHeader.set(authentication instanceof ApiKey key ? key.headerName() : "");
        username.set(authentication instanceof Basic basic ? basic.username() : "");
        oauth2.show(authentication instanceof OAuth2 found ? found : OAuth2Form.EMPTY);
        kind.set(
                switch (authentication) {
                    case None _ -> Kind.NONE;
                    case ApiKey _ -> Kind.API_KEY;
                    case Basic _ -> Kind.BASIC;
                    case Bearer _ -> Kind.BEARER;
                    case OAuth2 _ -> Kind.OAUTH2;
                });
    }

    /** What is typed. */
    Authentication typed() {
        return switch (kind.get()) {
            case NONE -> new None();
            case API_KEY -> new ApiKey(keyHeader.get(), orStored(Kind.API_KEY, keyValue.get()));
            case BASIC -> new Basic(username.get(), orStored(Kind.BASIC, password.get()));
            case BEARER -> new Bearer(orStored(Kind.BEARER, token.get()));
            case OAUTH2 -> oauth2.typed();
        };
    }

    /** Whether an empty secret of that kind means the one that is stored. */
    boolean keeps(Kind of) {
        return switch (stored) {
            case None _ -> false;
            case ApiKey _ -> of == Kind.API_KEY;
            case Basic _ -> of == Kind.BASIC;
            case Bearer _ -> of == Kind.BEARER;
            case OAuth2 _ -> of == Kind.OAUTH2;
        };
    }

    private SecretText orStored(Kind of, String typed) {
        return typed.isEmpty() && keeps(of) ? stored.secret() : SecretText.of(typed);
    }
}
