package dev.hookbench.signature;

import static dev.hookbench.domain.signature.SchemeGuess.Confidence.CERTAIN;
import static dev.hookbench.domain.signature.SchemeGuess.Confidence.LIKELY;
import static dev.hookbench.domain.signature.SchemeGuess.Confidence.POSSIBLE;
import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheme guessed from what a request shows. */
final class GuessTest {
    /** Schemes that nothing tells from the one guessed first, when only the signature's own headers are there. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("clerk", "svix"),
            Map.entry("resend", "svix"),
            Map.entry("openai", "standard-webhooks"),
            Map.entry("gitlab-signing", "standard-webhooks"),
            Map.entry("meta", "github"),
            Map.entry("intercom", "github-sha1"),
            Map.entry("jira", "bitbucket"));

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Senders senders = new Senders(91);

    static List<String> slugs() {
        return Senders.slugs();
    }

    static List<String> slugsOfVectors() {
        return Vector.all().stream()
                .map(vector -> vector.text("scheme"))
                .distinct()
                .toList();
    }

    private static List<SchemeGuess> guess(SignedRequest request) {
        return SCHEMES.guess(request);
    }

    private static List<SchemeGuess> guess(String body, String... headers) {
        return guess(Samples.request(Headers.of(headers), body.getBytes(UTF_8)));
    }

    private static List<String> named(List<SchemeGuess> guesses) {
        return guesses.stream().map(guess -> guess.scheme().slug()).toList();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void namesTheSchemeOfARequestThatItSigned(String scheme) {
        List<SchemeGuess> guesses = guess(senders.signed(scheme, senders.pair(scheme)));

        assertThat(named(guesses)).doesNotHaveDuplicates().contains(scheme);
        assertThat(guesses).isSortedAccordingTo((one, other) -> one.confidence().compareTo(other.confidence()));
        assertThat(guesses).allSatisfy(guess -> assertThat(guess.reason()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("slugsOfVectors")
    void namesTheSchemeOfValidVectorsFirst(String scheme) {
        List<Vector> valid = Vector.all().stream()
                .filter(vector -> vector.text("scheme").equals(scheme))
                .filter(vector -> vector.text("expect").equals("valid"))
                .filter(vector -> outcome(SCHEMES.verify(vector.request(), vector.settings(), vector.now()))
                        .equals("valid"))
                .toList();

        assertThat(valid).allSatisfy(vector -> {
            List<String> named = named(guess(vector.request()));
            assertThat(named).contains(scheme);
            assertThat(named.getFirst()).isIn(scheme, ALIKE.getOrDefault(scheme, scheme));
        });
    }

    @Test
    void randomHeadersGiveNone() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String hex = HexFormat.of().formatHex(bytes);

            assertThat(guess(hex, "X-" + hex.substring(0, 9), hex, "Content-Type", "application/json", "Accept", "*/*"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "Authorization: Basic dXNlcjpwYXNz",
                "Signature-Input: sig1=(\"@method\");created=1618884473",
                "X-Signature: yes",
                "X-Hub-Signature: ",
                "Cookie: signature=" + "0123456789abcdef",
                "User-Agent: curl/8.5"
            })
    void whatIsNoSignatureGivesNone(String line) {
        String[] field = line.split(": ?", 2);

        assertThat(guess("{}", field[0], field[1])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    svix-signature    | v1,abc         | svix,clerk,resend                              | all three
                    webhook-signature | v1,abc         | standard-webhooks,openai,gitlab-signing,svix   | all of them
                    X-Hub-Signature   | sha256=abc     | bitbucket,jira,websub                          | for all
                    X-Hub-Signature   | sha1=abc       | github-sha1,intercom,websub                    | for all
                    X-Hub-Signature-256 | sha256=abc   | github,meta                                    | both
                    """)
    void saysWhereSeveralSendTheSame(String header, String value, String expected, String words) {
        List<SchemeGuess> guesses = guess("{}", header, value);

        assertThat(named(guesses)).containsExactly(expected.strip().split(","));
        assertThat(guesses).allSatisfy(guess -> assertThat(guess.confidence()).isNotEqualTo(CERTAIN));
        assertThat(guesses.getFirst().reason()).contains("nothing else here tells which", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Hub-Signature-256 | sha256=a | X-GitHub-Event       | push                  | {}                           | github         | CERTAIN
                    X-Hub-Signature-256 | sha256=a | Accept               | */*                   | {"object":"page","entry":[]} | meta           | LIKELY
                    X-Hub-Signature     | sha1=a   | User-Agent           | GitHub-Hookshot/1     | {}                           | github-sha1    | CERTAIN
                    X-Hub-Signature     | sha1=a   | Accept               | */*                   | {"type": "notification_event"} | intercom     | LIKELY
                    X-Hub-Signature     | sha256=a | X-Event-Key          | repo:push             | {}                           | bitbucket      | CERTAIN
                    X-Hub-Signature     | sha256=a | X-Atlassian-Webhook-Identifier | 1           | {}                           | jira           | CERTAIN
                    X-Hub-Signature     | sha1=a   | Link                 | <https://h>; rel=hub  | {}                           | websub         | CERTAIN
                    X-Hub-Signature     | sha512=a | Accept               | */*                   | {}                           | websub         | CERTAIN
                    svix-signature      | v1,a     | Accept               | */*                   | {"type":"email.sent"}        | resend         | LIKELY
                    svix-signature      | v1,a     | Accept               | */*                   | {"type":"user.created","object":"event"} | clerk | LIKELY
                    webhook-signature   | v1,a     | X-Gitlab-Event       | Push Hook             | {}                           | gitlab-signing | CERTAIN
                    webhook-signature   | v1,a     | Accept               | */*                   | {"type":"response.completed"} | openai        | LIKELY
                    X-Signature         | 01       | X-Event-Name         | order_created         | {}                           | lemonsqueezy   | CERTAIN
                    Authorization       | Bearer t | ce-id                | 1                     | {}                           | cloudevents    | LIKELY
                    Authorization       | t        | User-Agent           | Okta                  | {}                           | okta           | LIKELY
                    Authorization       | JWT eyJa | Accept               | */*                   | {}                           | atlassian-connect | CERTAIN
                    Stripe-Signature    | broken   | Accept               | */*                   | {}                           | stripe         | LIKELY
                    """)
    void looksBesideTheSignature(
            String header,
            String value,
            String other,
            String otherValue,
            String body,
            String scheme,
            SchemeGuess.Confidence confidence) {
        SchemeGuess first = guess(body, header, value, other, otherValue).getFirst();

        assertThat(first.scheme().slug()).isEqualTo(scheme);
        assertThat(first.confidence()).isEqualTo(confidence);
    }

    @Test
    void tellsBothOfGitHubsHeadersWithTheStrongerFirst() {
        List<SchemeGuess> guesses =
                guess("{}", "X-Hub-Signature", "sha1=a", "X-Hub-Signature-256", "sha256=a", "X-GitHub-Event", "push");

        assertThat(named(guesses)).containsExactly("github", "github-sha1");
        assertThat(guesses).extracting(SchemeGuess::confidence).containsExactly(CERTAIN, POSSIBLE);
    }

    @Test
    void hookdeckComesBeforeTheSenderThatItPassesOn() {
        assertThat(named(guess("{}", "Stripe-Signature", "t=1,v1=ab", "X-Hookdeck-Signature", "A".repeat(43) + "=")))
                .containsExactly("hookdeck", "stripe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sha256=D          | {hash=SHA256, encoding=hex, format=sha256={signature}, header=X-Acme-Signature}
                    D                 | {hash=SHA256, encoding=hex, format={signature}, header=X-Acme-Signature}
                    t=1759999998,v1=D | {format=t={timestamp},v1={signature}, content={timestamp}.{body}, timestampUnit=seconds, header=X-Acme-Signature}
                    """)
    void writesTheSchemeOfAnUnknownHeaderDown(String form, String options) {
        SchemeGuess only =
                guess("{}", "X-Acme-Signature", form.replace("D", DIGEST)).getFirst();

        assertThat(only.scheme().slug()).isEqualTo("custom");
        assertThat(only.confidence()).isEqualTo(POSSIBLE);
        assertThat(only.options().entrySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        options.substring(1, options.length() - 1).split(", "));
    }

    @Test
    void whatItWritesDownVerifiesThen() {
        SecretText secret = SecretText.of("s3cret");
        Map<String, String> own = Map.of(
                "header", "X-Acme-Signature", "hash", "SHA512", "encoding", "base64", "format", "v1={signature}");
        SignedRequest signed = SCHEMES.sign(
                senders.request("custom"), "msg_1", new SchemeSettings("custom", List.of(secret), own, null), NOW);

        SchemeGuess guess = guess(signed).getFirst();

        assertThat(outcome(SCHEMES.verify(
                        signed, new SchemeSettings("custom", List.of(secret), guess.options(), null), NOW)))
                .isEqualTo("valid");
    }

    @Test
    void looksAtTheBeginningOfALargeBodyOnly() {
        String far = " ".repeat(9_000) + "{\"notificationItems\":[{\"NotificationRequestItem\":{}}]}";

        assertThat(guess(far)).isEmpty();
        assertThat(named(guess(far.strip()))).containsExactly("adyen");
    }

    @Test
    void doesNotRepeatSecretsOfTheRequest() {
        assertThat(guess("{}", "X-Gitlab-Token", "glpat-Geheim", "Authorization", "Bearer geheim"))
                .hasSize(3)
                .allSatisfy(guess -> assertThat(guess.reason()).doesNotContainIgnoringCase("geheim"))
                .first()
                .satisfies(guess -> assertThat(guess.confidence()).isNotEqualTo(LIKELY));
    }
}
