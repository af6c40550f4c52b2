package dev.hookbench.testing;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.TokenCommands;
import java.util.ArrayList;
import java.util.List;

/** Answers every try of OAuth 2 settings as told. */
public final class ScriptedTokens implements TokenCommands {
    private final List<OAuth2> tried = new ArrayList<>();
    private Outcome<TokenTest> answer =
            Outcome.done(new TokenTest(true, SecretText.of("token-0123456789-good"), "Bearer", null, "", ""));

    /** What the next tries are answered. */
    public void answers(Outcome<TokenTest> outcome) {
        answer = outcome;
    }

    /** What was tried. */
    public List<OAuth2> tried() {
        return tried;
    }

    @Override
    public Outcome<TokenTest> test(OAuth2 oauth2) {
        tried.add(oauth2);
        return answer;
    }
}
