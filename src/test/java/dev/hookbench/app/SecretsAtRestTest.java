package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.OptionsDraft.TlsDraft;
import dev.hookbench.testing.Certificates;
import dev.hookbench.testing.FakeEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with a secret in every field that takes one, sending and failing: none is ever on disk. */
final class SecretsAtRestTest {
    private static final String CANARY = "Canary-7f3a-Secret";
    private static final String TOKEN = "Token-" + CANARY;

    @TempDir
    Path temp;

    @Test
    void noSecretOfAnEndpointIsInTheDataFolderOrItsLogs() throws Exception {
        try (FakeEndpoint endpoint = FakeEndpoint.start();
                FakeEndpoint identity = FakeEndpoint.start();
                Certificates certificates = Certificates.make(Files.createDirectory(temp.resolve("keys")))) {
            String answer = "{\"access_token\":\"" + TOKEN + "\"}";
            identity.next(FakeEndpoint.raw("HTTP/1.1 401 No\r\nContent-Length: " + (CANARY.length() + 36)
                    + "\r\n\r\n{\"error\":\"e\",\"error_description\":\"" + CANARY + "\"}"));
            identity.otherwise(
                    FakeEndpoint.raw("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer));
            SecretText secret = SecretText.of(CANARY);
            OAuth2 oauth2 = OAuth2.of(identity.url("/token"), "client", new SharedSecret(secret));
            try (OpenHookbench hookbench =
                    OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0))) {
                Services services = hookbench.services();
                List<Authentication> kinds = List.of(
                        oauth2,
                        oauth2,
                        new Authentication.Basic("user", secret),
                        new Authentication.Bearer(secret),
                        new Authentication.ApiKey("X-Api-Key", secret));
                for (Authentication kind : kinds) {
                    deliver(services, endpoint.url("/hook"), kind, options(certificates));
                }
                assertThat(services.tokenCommands().test(oauth2).result()).isPresent();
                assertNoneHolds(certificates.key("client").reveal().substring(60, 100));
            }
            assertThat(endpoint.received())
                    .as("what was sent did hold them")
                    .anyMatch(request -> request.headers().toString().contains(TOKEN));
            assertNoneHolds(certificates.key("client").reveal().substring(60, 100));
        }
    }

    private static OptionsDraft options(Certificates certificates) {
        OptionsDraft plain = OptionsDraft.defaults();
        return new OptionsDraft(
                plain.contentType(),
                Headers.none(),
                new TlsDraft(true, "", certificates.pem("client"), certificates.key("client")),
                "",
                "",
                "",
                false,
                plain.contact());
    }

    private static void deliver(Services services, String url, Authentication kind, OptionsDraft options) {
        EndpointDraft draft = EndpointDraft.of("orders", url)
                .withAuthentication(kind)
                .withOptions(options)
                .withSecret(SecretText.of("Signing-" + CANARY));
        Endpoint made = services.endpointCommands().create(draft).result().orElseThrow();
        Delivery sent = services.deliveryCommands()
                .send(new EventDraft(
                        new Target.OneEndpoint(made.uid()),
                        "order.paid",
                        "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Headers.none(),
                        ""))
                .result()
                .orElseThrow()
                .deliveries()
                .getFirst();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> services.deliveries()
                        .find(sent.uid())
                        .map(Delivery::status)
                        .filter(status -> status == DeliveryStatus.SUCCESS || status == DeliveryStatus.FAILURE)
                        .isPresent());
    }

    private void assertNoneHolds(String key) throws IOException {
        String basic = Base64.getEncoder().encodeToString(("user:" + CANARY).getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(temp.resolve("data"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).as("there is something to look into").hasSizeGreaterThan(5);
            for (String text : List.of(CANARY, basic, key)) {
                assertThat(all.stream().filter(file -> holds(file, text))).isEmpty();
            }
            assertThat(all.stream().filter(file -> holds(file, "X-Api-Key")))
                    .as("what is no secret can be found")
                    .isNotEmpty();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                    || new String(bytes, StandardCharsets.UTF_16BE).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
