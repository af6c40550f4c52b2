package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Brings a database to the schema of this program, by the numbered scripts under {@code /db}. */
final class SchemaMigrator {
    private static final HexFormat HEX = HexFormat.of();

    private final List<Migration> migrations;
    private final Clock clock;

    /** Migrates by these scripts, oldest first, numbered from 1. */
    SchemaMigrator(List<Migration> migrations, Clock clock) {
        this.migrations = List.copyOf(migrations);
        this.clock = clock;
    }

    /** Migrates by the scripts that {@code /db/migrations.txt} lists. */
    static SchemaMigrator bundled(Clock clock) {
        return new SchemaMigrator(
                resource("migrations.txt")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(name -> new Migration(name, resource(name)))
                        .toList(),
                clock);
    }

    /** The version that this program writes and reads. */
    int version() {
        return migrations.size();
    }

    /**
     * Whether scripts are still to be run.
     *
     * @throws StorageUnavailable if one that was run has been changed since
     */
    boolean isBehind(Handle admin) {
        Map<Integer, String> applied = applied(admin);
        for (int number = 1; number <= Math.min(version(), applied.size()); number++) {
            Migration migration = migrations.get(number - 1);
            if (!checksum(migration).equals(applied.get(number))) {
                throw new StorageUnavailable("The index was made by another script than " + migration.name()
                        + " of this program. Open it with the program that made it.");
            }
        }
        return applied.size() < version();
    }

    /** Runs what is still to be run. HSQLDB commits each definition by itself: run it on a copy of what matters. */
    void migrate(Handle admin) {
        admin.execute("CREATE CACHED TABLE IF NOT EXISTS schema_versions (number INTEGER PRIMARY KEY,"
                + " name VARCHAR(1000) NOT NULL, checksum VARCHAR(64) NOT NULL, applied_at VARCHAR(40) NOT NULL)");
        int done = applied(admin).size();
        for (int number = done + 1; number <= version(); number++) {
            Migration migration = migrations.get(number - 1);
            admin.begin();
            migration.statements().forEach(admin::execute);
            admin.execute(
                    "INSERT INTO schema_versions VALUES (?, ?, ?, ?)",
                    number,
                    migration.name(),
                    checksum(migration),
                    clock.instant().toString());
            admin.commit();
        }
    }

    private static Map<Integer, String> applied(Handle admin) {
        return admin
                .createQuery("SELECT number, checksum FROM schema_versions")
                .map((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String checksum(Migration migration) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HEX.formatHex(digest.digest(migration.sql().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SchemaMigrator.class.getResourceAsStream("/db/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: db/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script: statements that end with a semicolon at the end of a line, and lines of comment. */
    record Migration(String name, String sql) {
        List<String> statements() {
            String code = sql.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
            return Arrays.stream(code.split(";\\s*(\n|$)"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }
}
