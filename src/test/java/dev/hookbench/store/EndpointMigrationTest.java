package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.store.SchemaMigrator.Migration;
import dev.hookbench.store.SecretCipher.Place;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints of a database that the first schema made keep their meaning. */
final class EndpointMigrationTest {
    private final FakeClock clock = new FakeClock();
    private final SecretCipher cipher = SecretCipher.of(new byte[32], new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void endpointsOfTheFirstSchemaKeepTheirMeaning() throws IOException {
        try (Database first = first()) {
            insert(first, "E1", "X-Api-Key", sealed("E1"), new String[] {"SIMPLE", "X-Sig", "SHA512", "base64"});
            insert(first, "E2", null, null, new String[] {"STANDARD_WEBHOOKS", "", "", ""});
            insert(first, "E3", null, null, new String[] {"ADVANCED", "X-Convoy-Signature", "SHA256", "hex"});
        }
        try (Database now = Database.open(folder, clock)) {
            JdbcEndpointStore store = new JdbcEndpointStore(now, cipher);
            Endpoint one = store.find("E1").orElseThrow();
            assertThat(one.authentication())
                    .isEqualTo(new Authentication.ApiKey("X-Api-Key", SecretText.of("the key")));
            assertThat(one.signature()).isEqualTo(SignaturePlan.of(Kind.SIMPLE, "X-Sig", "SHA512", "base64"));
            assertThat(one.options()).isEqualTo(EndpointOptions.defaults());
            assertThat(one.state()).isEqualTo(EndpointState.PAUSED);
            assertThat(one.retryPlan()).isEqualTo(Endpoints.CONVOYS_PLAN);
            assertThat(one.httpTimeout()).isEqualTo(Duration.ofSeconds(30));
            Endpoint two = store.find("E2").orElseThrow();
            assertThat(two.authentication()).isEqualTo(new Authentication.None());
            assertThat(two.signature().kind()).isEqualTo(Kind.STANDARD_WEBHOOKS);
            assertThat(store.find("E3").orElseThrow().signature()).isEqualTo(SignaturePlan.advanced());
            assertThat(new SecretCensus(now, cipher).report()).isEmpty();
            store.save(one);
            assertThat(store.find("E1")).contains(one);
        }
    }

    private Database first() throws IOException {
        Migration initial = new Migration("V001__initial.sql", script("V001__initial.sql"));
        return Database.open(folder, clock, new SchemaMigrator(List.of(initial), clock), Duration.ZERO);
    }

    private String sealed(String uid) {
        return cipher.seal(SecretText.of("the key"), new Place("endpoints", uid, "auth_sealed"));
    }

    private static void insert(
            Database database, String uid, @Nullable String header, @Nullable String sealed, String[] signature) {
        long timeout = Duration.ofSeconds(30).toNanos();
        long interval = Duration.ofSeconds(100).toNanos();
        database.run(handle -> handle.execute(
                "INSERT INTO endpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                uid,
                "orders",
                "http://127.0.0.1:9/",
                "acme",
                "",
                timeout,
                header,
                sealed,
                signature[0],
                signature[1],
                signature[2],
                signature[3],
                "LINEAR",
                interval,
                10,
                "PAUSED",
                1L,
                2L));
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EndpointMigrationTest.class.getResourceAsStream("/db/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
