package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.store.SecretCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes endpoints into rows and reads them back, secrets sealed. */
final class EndpointRows {
    private static final String AUTHENTICATION = "auth_sealed";
    private static final String OPTIONS = "options_sealed";

    private final SecretCipher cipher;

    EndpointRows(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Replaces the rows of an endpoint. Where it comes without a secret, what is there but cannot be read stays: the right
     * key may come back.
     */
    void replace(Handle handle, Endpoint endpoint) {
        String authentication = endpoint.authentication() instanceof Authentication.None
                ? null
                : sealed(handle, endpoint.authentication().secret(), endpoint.uid(), AUTHENTICATION);
        String options = sealed(handle, OptionsJson.writeSecret(endpoint.options()), endpoint.uid(), OPTIONS);
        handle.execute("DELETE FROM endpoints WHERE uid = ?", endpoint.uid());
        insert(handle, endpoint, authentication, options);
        if (!endpoint.secrets().isEmpty()) {
            handle.execute("DELETE FROM endpoint_secrets WHERE endpoint_uid = ?", endpoint.uid());
            insertSecrets(handle, endpoint);
        }
    }

    /** The endpoint in a row of {@code endpoints}. */
    Endpoint read(Handle handle, ResultSet row) throws SQLException {
        String uid = Columns.text(row, "uid");
        return new Endpoint(
                uid,
                Columns.text(row, "name"),
                Columns.text(row, "url"),
                Columns.text(row, "owner_id"),
                Columns.text(row, "description"),
                Duration.ofNanos(row.getLong("http_timeout")),
                AuthenticationJson.read(Columns.text(row, "authentication"), secret(uid, row, AUTHENTICATION)),
                new SignaturePlan(
                        SignaturePlan.Kind.valueOf(row.getString("signature_kind")),
                        Columns.text(row, "signature_header"),
                        Columns.versions(Columns.text(row, "signature_versions"))),
                retryPlan(row),
                OptionsJson.read(Columns.text(row, "options"), secret(uid, row, OPTIONS)),
                EndpointState.valueOf(row.getString("state")),
                secrets(handle, uid),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }

    /** The retry plan in a row. */
    static RetryPlan retryPlan(ResultSet row) throws SQLException {
        return new RetryPlan(
                RetryPlan.Strategy.valueOf(row.getString("retry_strategy")),
                Duration.ofNanos(row.getLong("retry_interval")),
                row.getInt("retry_attempts"));
    }

    private static void insert(
            Handle handle, Endpoint endpoint, @Nullable String sealedAuthentication, @Nullable String sealedOptions) {
        SignaturePlan signature = endpoint.signature();
        RetryPlan plan = endpoint.retryPlan();
        EndpointOptions options = endpoint.options();
        handle.execute(
                "INSERT INTO endpoints (uid, name, url, owner_id, description, http_timeout, authentication, auth_sealed,"
                        + " signature_kind, signature_header, signature_versions, retry_strategy, retry_interval,"
                        + " retry_attempts, options, options_sealed, state, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                endpoint.uid(),
                endpoint.name(),
                endpoint.url(),
                endpoint.ownerId(),
                endpoint.description(),
                endpoint.httpTimeout().toNanos(),
                AuthenticationJson.write(endpoint.authentication()),
                sealedAuthentication,
                signature.kind().name(),
                signature.header(),
                Columns.versions(signature.versions()),
                plan.strategy().name(),
                plan.interval().toNanos(),
                plan.attempts(),
                OptionsJson.writeOpen(options),
                sealedOptions,
                endpoint.state().name(),
                Columns.nanos(endpoint.createdAt()),
                Columns.nanos(endpoint.updatedAt()));
    }

    private void insertSecrets(Handle handle, Endpoint endpoint) {
        int position = 0;
        for (EndpointSecret secret : endpoint.secrets()) {
            handle.execute(
                    "INSERT INTO endpoint_secrets VALUES (?, ?, ?, ?, ?, ?)",
                    endpoint.uid(),
                    position++,
                    secret.uid(),
                    cipher.seal(secret.value(), secretPlace(endpoint.uid(), secret.uid())),
                    Columns.nanos(secret.createdAt()),
                    Columns.nanosOrNull(secret.expiresAt()));
        }
    }

    /** Without a secret, what is there stays only where it cannot be read: otherwise it was taken away. */
    private @Nullable String sealed(Handle handle, SecretText secret, String uid, String column) {
        if (!secret.isEmpty()) {
            return cipher.seal(secret, place(uid, column));
        }
        return handle.createQuery(
                        "SELECT " + column + " FROM endpoints WHERE uid = :uid AND " + column + " IS NOT NULL")
                .bind("uid", uid)
                .mapTo(String.class)
                .findOne()
                .filter(before -> cipher.open(before, place(uid, column)).isEmpty())
                .orElse(null);
    }

    /** The secret sealed in that column; empty for none, or when it cannot be read. */
    private SecretText secret(String uid, ResultSet row, String column) throws SQLException {
        String sealed = row.getString(column);
        Optional<SecretText> value = sealed == null ? Optional.empty() : cipher.open(sealed, place(uid, column));
        return value.orElse(SecretText.of(""));
    }

    private List<EndpointSecret> secrets(Handle handle, String uid) {
        return handle
                .createQuery("SELECT * FROM endpoint_secrets WHERE endpoint_uid = :uid ORDER BY position")
                .bind("uid", uid)
                .map((row, _) -> secret(uid, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<EndpointSecret> secret(String endpointUid, ResultSet row) throws SQLException {
        String uid = Columns.text(row, "uid");
        Optional<SecretText> value = cipher.open(Columns.text(row, "sealed"), secretPlace(endpointUid, uid));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EndpointSecret(
                uid,
                value.get(),
                Columns.instant(row.getLong("created_at")),
                Columns.instantOrNull(row, "expires_at")));
    }

    private static Place secretPlace(String endpointUid, String secretUid) {
        return new Place("endpoint_secrets", endpointUid + "/" + secretUid, "sealed");
    }

    private static Place place(String uid, String column) {
        return new Place("endpoints", uid, column);
    }
}
