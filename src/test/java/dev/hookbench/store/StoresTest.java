package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Subscriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoresTest {
    private static final String CANARY = "canary-4711";

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterANewStart() {
        ListedTail tail = new ListedTail();
        tail.addCapture("C1");
        try (Stores stores = open()) {
            assertThat(stores.indexer().start(tail)).isEqualTo(1);
            stores.endpoints().save(Endpoints.endpoint("E1"));
            stores.inboxes().save(Inboxes.verifying("github", CANARY));
            stores.deliveries().accept(Deliveries.event("EV1", "E1", ""), List.of(Deliveries.delivery("D1")));
            stores.settings().put(Settings.THEME, "dark");
            stores.subscriptions().save(Subscriptions.of("S1", "E1", "a"));
            stores.subscriptions().saveFilters(List.of(Subscriptions.filter("F1", "S1", "a", null, "{}")));
            stores.eventTypes().save(List.of(Subscriptions.type("a", "{}")));
        }
        try (Stores stores = open()) {
            assertThat(stores.indexer().start(tail)).isZero();
            assertThat(stores.captures().find("C1")).isPresent();
            assertThat(stores.endpoints().all()).containsExactly(Endpoints.endpoint("E1"));
            assertThat(stores.inboxes().all()).containsExactly(Inboxes.verifying("github", CANARY));
            assertThat(stores.deliveries().find("D1")).contains(Deliveries.delivery("D1"));
            assertThat(stores.settings().get(Settings.THEME)).contains("dark");
            assertThat(stores.subscriptions().all()).containsExactly(Subscriptions.of("S1", "E1", "a"));
            assertThat(stores.subscriptions().filters("S1")).hasSize(1);
            assertThat(stores.eventTypes().all()).containsExactly(Subscriptions.type("a", "{}"));
            assertThat(stores.health()).isEqualTo(new StoreHealth(true, "", ""));
        }
    }

    @Test
    void noSecretIsOnDiskAsItIs() throws IOException {
        try (Stores stores = open()) {
            saveSecrets(stores);
            assertThat(filesWith(CANARY)).as("while it runs").isEmpty();
        }
        assertThat(filesWith(CANARY)).as("after it was closed").isEmpty();
        assertThat(filesWith("X-Api-Key")).as("what is no secret can be found").isNotEmpty();
    }

    @Test
    void noKindOfAuthenticationIsOnDiskAsItIs() throws IOException {
        SecretText secret = SecretText.of(CANARY);
        List<Authentication> kinds = List.of(
                new Authentication.Basic("user", secret),
                new Authentication.Bearer(secret),
                OAuth2.of("https://id.test", "client", new OAuth2.SharedSecret(secret)),
                OAuth2.of("https://id.test", "client", new OAuth2.ClientAssertion(secret, "ES256", "", "")));
        try (Stores stores = open()) {
            for (int i = 0; i < kinds.size(); i++) {
                stores.endpoints()
                        .save(Endpoints.of("E" + i).authentication(kinds.get(i)).build());
            }
        }
        assertThat(filesWith(CANARY)).isEmpty();
        assertThat(filesWith("https://id.test"))
                .as("what is no secret can be found")
                .isNotEmpty();
        try (Stores stores = open()) {
            assertThat(stores.endpoints().all())
                    .extracting(Endpoint::authentication)
                    .containsExactlyElementsOf(kinds);
        }
    }

    @Test
    void withAnotherKeySecretsCannotBeReadAndAllElseWorks() throws IOException {
        try (Stores stores = open()) {
            saveSecrets(stores);
        }
        Path key = folder.resolve("secrets.key");
        Path away = Files.move(key, folder.resolve("away"));
        try (Stores stores = open()) {
            assertThat(stores.health().ok()).isTrue();
            assertThat(stores.health().secrets()).startsWith("4 secrets").contains("secrets.key", "enter");
            Endpoint endpoint = stores.endpoints().find("E1").orElseThrow();
            assertThat(endpoint.secrets()).isEmpty();
            assertThat(endpoint.authentication()).isEqualTo(new ApiKey("X-Api-Key", SecretText.of("")));
            assertThat(endpoint.options().extraHeaders()).isEqualTo(Headers.none());
            assertThat(endpoint.options().rateLimit()).isEqualTo(new RateLimit(5, Duration.ofSeconds(60)));
            stores.endpoints().save(endpoint);
            stores.inboxes().save(stores.inboxes().findBySlug("github").orElseThrow());
        }
        Files.delete(key);
        Files.move(away, key);
        try (Stores stores = open()) {
            assertThat(stores.health().secrets()).isEmpty();
            assertThat(stores.endpoints().find("E1")).contains(withSecrets());
            assertThat(stores.inboxes().findBySlug("github")).contains(Inboxes.verifying("github", CANARY));
        }
    }

    @Test
    void secretsEnteredAnewReplaceThoseThatCannotBeRead() throws IOException {
        try (Stores stores = open()) {
            saveSecrets(stores);
        }
        Files.delete(folder.resolve("secrets.key"));
        try (Stores stores = open()) {
            stores.endpoints().save(withSecrets());
            stores.inboxes().save(Inboxes.verifying("github", "new"));
            assertThat(stores.health().secrets()).isEmpty();
            assertThat(stores.endpoints().find("E1")).contains(withSecrets());
        }
    }

    private static void saveSecrets(Stores stores) {
        stores.endpoints().save(withSecrets());
        stores.inboxes().save(Inboxes.verifying("github", CANARY));
    }

    private static Endpoint withSecrets() {
        return Endpoints.of("E1")
                .authentication(new ApiKey("X-Api-Key", SecretText.of(CANARY)))
                .options(secretOptions())
                .secrets(new EndpointSecret("S1", SecretText.of(CANARY), Deliveries.MADE, null))
                .build();
    }

    private static EndpointOptions secretOptions() {
        return new EndpointOptions(
                EndpointOptions.ContentType.JSON,
                Headers.of("X-Token", CANARY),
                new TlsSettings(true, null, new ClientCertificate("certificate", SecretText.of(CANARY))),
                new RateLimit(5, Duration.ofSeconds(60)),
                0,
                false,
                new Contact("", "https://slack.test/" + CANARY, "https://teams.test/" + CANARY));
    }

    private Stores open() {
        return Stores.open(folder, new FakeClock(), new EventHub());
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                    || new String(bytes, StandardCharsets.UTF_16BE).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
