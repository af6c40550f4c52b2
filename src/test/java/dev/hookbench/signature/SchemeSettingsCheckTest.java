package dev.hookbench.signature;

import static dev.hookbench.signature.Senders.SCHEMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeProfile.Group;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with settings is said before the first request comes. */
final class SchemeSettingsCheckTest {
    private final Senders senders = new Senders(3);

    static List<String> slugs() {
        return Senders.slugs();
    }

    private static SchemeProfile profile(String slug) {
        return SCHEMES.profiles().stream()
                .filter(profile -> profile.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> problems(String scheme, String secret, Map<String, String> options) {
        List<SecretText> secrets = secret.isEmpty() ? List.of() : List.of(SecretText.of(secret));
        return SCHEMES.problems(new SchemeSettings(scheme, secrets, options, null));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void whatAReceiverNeedsIsAcceptedAndNothingLess(String scheme) {
        SchemeSettings right = senders.pair(scheme).receiver();

        assertThat(SCHEMES.problems(right)).isEmpty();
        assertThat(problems(scheme, "", Map.of()))
                .as("nothing set")
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.field()).isNotEmpty();
                    assertThat(problem.message()).endsWith(".");
                });
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyDefaultIsAccepted(String scheme) {
        SchemeSettings right = senders.pair(scheme).receiver();
        Map<String, String> options = new HashMap<>();
        profile(scheme).options().forEach(option -> options.put(option.name(), option.byDefault()));
        options.putAll(right.options());

        assertThat(SCHEMES.problems(new SchemeSettings(scheme, right.secrets(), options, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    github        | s    | hash           | SHA1          | hash: GitHub has no such option; leave it out.
                    convoy-simple | s    | header         | a b           | header: "a b" is not a header name; use letters, digits and hyphens.
                    convoy-simple | s    | encoding       | b64           | encoding: "b64" is not known; use hex, base64.
                    custom        | s    | content        | {bodi}        | content: {bodi} is not known; use {body}, {timestamp}, {id}, {method}, {url}, {path}, {header:}.
                    custom        | s    | format         | v1=           | format: it has no {signature}; write it where the digest stands.
                    custom        | s    | timestampUnit  | minutes       | timestampUnit: "minutes" is not known; use seconds, milliseconds, date.
                    square        | s    | url            | hooks.example | url: "hooks.example" is no http or https URL with a host; enter the URL as the provider has it, for example https://hooks.example.com/stripe.
                    discord       | ''   | publicKey      | abc           | publicKey: it is not hex; paste the whole key as the provider shows it.
                    discord       | ''   | publicKey      | abcd          | publicKey: it has 2 bytes and an ed25519 key has 32; paste it as the provider shows it.
                    aws-sns       | ''   | certificatePem | ~             | certificatePem: it is not base64; paste the whole key as the provider shows it.
                    websub        | s    | algorithm      | md5           | algorithm: "md5" is not known; use sha256, sha1, sha384, sha512.
                    """)
    void anOptionThatCannotBeUsedIsNamedWithValueAndCure(
            String scheme, String secret, String option, String value, String message) {
        assertThat(problems(scheme, secret, Map.of(option, value)))
                .containsExactly(new Problem(option, value, message));
    }

    @Test
    void aSecretThatCannotBeAKeyIsRefusedWithoutBeingRepeated() {
        assertThat(problems("standard-webhooks", "sk_live_51Hx", Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("secret");
                    assertThat(problem.value()).isEmpty();
                    assertThat(problem.message())
                            .contains("whsec_ and base64 of 24 to 64 bytes")
                            .doesNotContain("sk_live");
                });
    }

    @Test
    void aPublicKeyMayStandWhereSecretsStand() {
        String key = senders.pair("discord").receiver().option("publicKey", "");

        assertThat(problems("discord", key, Map.of())).isEmpty();
        assertThat(problems("discord", "zz", Map.of()))
                .extracting(Problem::field)
                .containsExactly("publicKey");
    }

    @Test
    void anUnknownSchemeIsNamedWithThoseAlike() {
        assertThat(problems("githbu", "s", Map.of()))
                .containsExactly(new Problem(
                        "scheme", "githbu", "scheme: \"githbu\" is not known; use one of github, github-sha1."));
    }

    @Test
    void everySchemeStandsInAGroupAndNamesEachOptionOnce() {
        assertThat(SCHEMES.profiles()).hasSize(Senders.slugs().size());
        assertThat(profile("custom").group()).isEqualTo(Group.OWN);
        assertThat(profile("convoy-advanced").group()).isEqualTo(Group.STANDARD);
        assertThat(profile("stripe").group()).isEqualTo(Group.PROVIDER);
        assertThat(profile("paypal").group()).isEqualTo(Group.PUBLIC_KEY);
        assertThat(SCHEMES.profiles())
                .allSatisfy(profile -> assertThat(profile.options())
                        .extracting(SchemeOption::name)
                        .doesNotHaveDuplicates());
    }
}
