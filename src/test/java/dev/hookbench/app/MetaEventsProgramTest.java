package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program over its files and sockets: what it tells another program, also after a restart. */
final class MetaEventsProgramTest {
    private static final String SECRET = "Canary-of-meta-events-5c1e";

    @TempDir
    Path temp;

    @Test
    void tellsOfAnEndpointAndItsDeliveriesOverARestartAndKeepsItsSecret() throws Exception {
        try (FakeEndpoint receiver = FakeEndpoint.start();
                FakeEndpoint orders = FakeEndpoint.start()) {
            receiver.next(FakeEndpoint.status(200), FakeEndpoint.status(200), FakeEndpoint.status(503));
            try (OpenHookbench hookbench = open()) {
                Services services = hookbench.services();
                hookbench.root().ground().stores().settings().put(Settings.STRATEGY, "linear 1 5");
                assertThat(services.steering().meta().save(everything(receiver)).reasons())
                        .isEmpty();
                Endpoint endpoint = services.endpointCommands()
                        .create(EndpointDraft.of("orders", orders.url("/hook"))
                                .withSecret(SecretText.of("Secret-of-the-endpoint-77")))
                        .result()
                        .orElseThrow();
                send(services, endpoint);
                Awaitility.await().until(() -> receiver.received().size() >= 2);
                assertThat(services.endpointCommands().delete(endpoint.uid()).reasons())
                        .isEmpty();
                Awaitility.await().until(() -> receiver.received().size() >= 3);
            }
            try (OpenHookbench again = open()) {
                Awaitility.await()
                        .until(() -> types(receiver)
                                        .filter("endpoint.deleted"::equals)
                                        .count()
                                == 2);
                assertThat(again.services().steering().meta().current().secret())
                        .isEqualTo(SecretText.of(SECRET));
            }
            assertThat(types(receiver).limit(3))
                    .containsExactly("endpoint.created", "eventdelivery.success", "endpoint.deleted");
            String delivery = receiver.received().get(1).text();
            assertThat(delivery)
                    .contains("\"status\":\"Success\"")
                    .contains("\"attempt\":{\"uid\":")
                    .contains("\"http_status\":\"200 Told\"")
                    .doesNotContain("Secret-of-the-endpoint-77");
            assertThat(receiver.received())
                    .allSatisfy(one -> assertThat(
                                    one.headers().first("X-Convoy-Signature").orElseThrow())
                            .hasSize(64));
        }
        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(filesWith("Secret-of-the-endpoint-77")).isEmpty();
    }

    private static Stream<String> types(FakeEndpoint receiver) {
        return receiver.received().stream().map(Received::text).map(text -> text.split("\"")[3]);
    }

    private OpenHookbench open() throws Exception {
        return OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
    }

    private static MetaDraft everything(FakeEndpoint receiver) {
        return new MetaDraft(
                true,
                receiver.url("/meta"),
                Arrays.stream(MetaEventType.values()).map(MetaEventType::word).toList(),
                SecretText.of(SECRET));
    }

    private static void send(Services services, Endpoint endpoint) {
        EventDraft event = new EventDraft(
                new Target.OneEndpoint(endpoint.uid()),
                "order.paid",
                "application/json",
                "{\"id\":1}".getBytes(StandardCharsets.UTF_8),
                Headers.none(),
                "");
        assertThat(services.deliveryCommands().send(event).reasons()).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
