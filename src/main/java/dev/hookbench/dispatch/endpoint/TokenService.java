package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.auth.Authenticator;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.TokenCommands;

/** Tries OAuth 2 settings, by the checks that saving them makes. */
public final class TokenService implements TokenCommands {
    private final Authenticator authenticator;

    /** @param authenticator fetches the tokens */
    public TokenService(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Outcome<TokenTest> test(OAuth2 oauth2) {
        Problems problems = new Problems();
        new AuthenticationCheck(problems).oauth2(oauth2);
        return problems.found().isEmpty()
                ? Outcome.done(authenticator.test(oauth2))
                : Outcome.refused(problems.found());
    }
}
