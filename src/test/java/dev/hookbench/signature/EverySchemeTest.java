package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all schemes alike. */
final class EverySchemeTest {
    /** Schemes whose signature does not cover the body. */
    private static final List<String> WITHOUT_BODY =
            List.of("gitlab-token", "okta", "cloudevents", "microsoft-graph", "monday", "atlassian-connect", "mailgun");

    /** 16 pairs for each of the schemes are more than a thousand. */
    private static final int PAIRS = 16;

    private static final Search UNHURRIED = Search.within(Duration.ofMinutes(5));

    private final Senders senders = new Senders(77);

    static List<String> slugs() {
        return Senders.slugs();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void whatItSignsItVerifies(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);

        assertThat(outcome(SCHEMES.verify(signed, pair.receiver(), NOW))).isEqualTo("valid");
        SignedRequest again = SCHEMES.sign(signed, "msg_2", pair.sender(), NOW);
        assertThat(again.headers().size())
                .as("signing again replaces headers")
                .isEqualTo(signed.headers().size());
        assertThat(outcome(SCHEMES.verify(again, pair.receiver(), NOW))).isEqualTo("valid");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void anotherBodyIsInvalidWhereTheBodyIsCovered(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);
        String changed = new String(signed.body(), ISO_8859_1).replaceFirst("([0-9])(\\D)", "$17$2");
        SignedRequest other = signed.withBody(changed.getBytes(ISO_8859_1));

        String found = outcome(SCHEMES.verify(other, pair.receiver(), NOW));
        if (WITHOUT_BODY.contains(scheme)) {
            assertThat(found).isEqualTo("valid");
        } else {
            assertThat(found).isIn("wrong_secret/undetermined", "body_altered/content_changed");
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void namesNoCauseForRandomPairs(String scheme) {
        for (int i = 0; i < PAIRS; i++) {
            SignedRequest signed = senders.signed(scheme, senders.pair(scheme));

            assertThat(outcome(SCHEMES.verify(signed, senders.pair(scheme).receiver(), UNHURRIED, NOW)))
                    .isEqualTo("wrong_secret/undetermined");
        }
    }
}
