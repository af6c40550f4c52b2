package dev.hookbench.store;

import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real database in files for all tests of a class, emptied before each. */
final class OpenDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final List<String> TABLES = List.of(
            "captures",
            "inboxes",
            "inbox_secrets",
            "endpoints",
            "endpoint_secrets",
            "endpoint_history",
            "endpoint_stats",
            "events",
            "deliveries",
            "attempts",
            "portal_links",
            "portal_keys",
            "subscriptions",
            "subscription_filters",
            "event_types",
            "settings",
            "breakers",
            "jobs",
            "job_items",
            "capture_counts",
            "delivery_counts",
            "api_keys",
            "meta_settings",
            "meta_events");

    private final SecretCipher cipher = SecretCipher.of(new byte[32], new SecureRandom());
    private @Nullable Path folder;
    private @Nullable Database database;

    Database database() {
        return Objects.requireNonNull(database);
    }

    SecretCipher cipher() {
        return cipher;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("hookbench-store");
        database = Database.open(folder, new FakeClock());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database().run(handle -> {
            database().endpoints().forget();
            TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
            handle.execute("UPDATE marks SET sequence = 0");
        });
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        database().close();
        Disk.deleteFolder(Objects.requireNonNull(folder));
    }
}
