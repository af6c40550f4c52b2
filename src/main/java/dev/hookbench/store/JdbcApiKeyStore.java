package dev.hookbench.store;

import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiKeyStore;
import dev.hookbench.domain.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of the API in HSQLDB, by the hash of their token. */
final class JdbcApiKeyStore implements ApiKeyStore {
    private final Database database;

    JdbcApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public List<ApiKeyRecord> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM api_keys ORDER BY id")
                .map((row, _) -> key(row))
                .list());
    }

    @Override
    public void save(ApiKeyRecord key) {
        database.run(handle -> {
            handle.execute("DELETE FROM api_keys WHERE id = ?", key.id());
            handle.execute(
                    "INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    key.id(),
                    key.name(),
                    key.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" ")),
                    key.sha256(),
                    Columns.nanos(key.createdAt()),
                    Columns.nanosOrNull(key.lastUsedAt()),
                    Columns.nanosOrNull(key.expiresAt()),
                    Columns.nanosOrNull(key.revokedAt()));
        });
    }

    private static ApiKeyRecord key(ResultSet row) throws SQLException {
        return new ApiKeyRecord(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                Arrays.stream(Columns.text(row, "scopes").split(" "))
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                Columns.text(row, "sha256"),
                Columns.instant(row.getLong("created_at")),
                Columns.instantOrNull(row, "last_used_at"),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instantOrNull(row, "revoked_at"));
    }
}
