package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Endpoint;
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
    private final SecretCipher cipher;

    EndpointRows(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Replaces the rows of an endpoint. Where it comes without a secret, what is there but cannot be read stays: the right
     * key may come back.
     */
    void replace(Handle handle, Endpoint endpoint) {
        String sealed = sealedAuthentication(handle, endpoint);
        handle.execute("DELETE FROM endpoints WHERE uid = ?", endpoint.uid());
        insert(handle, endpoint, sealed);
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
                authentication(uid, row),
                new SignaturePlan(
                        SignaturePlan.Kind.valueOf(row.getString("signature_kind")),
                        Columns.text(row, "signature_header"),
                        Columns.text(row, "signature_hash"),
                        Columns.text(row, "signature_encoding")),
                retryPlan(row),
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

    private static void insert(Handle handle, Endpoint endpoint, @Nullable String sealedAuthentication) {
        SignaturePlan signature = endpoint.signature();
        RetryPlan plan = endpoint.retryPlan();
        handle.execute(
                "INSERT INTO endpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                endpoint.uid(),
                endpoint.name(),
                endpoint.url(),
                endpoint.ownerId(),
                endpoint.description(),
                endpoint.httpTimeout().toNanos(),
                endpoint.authentication() instanceof ApiKey apiKey ? apiKey.headerName() : null,
                sealedAuthentication,
                signature.kind().name(),
                signature.header(),
                signature.hash(),
                signature.encoding(),
                plan.strategy().name(),
                plan.interval().toNanos(),
                plan.attempts(),
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

    private @Nullable String sealedAuthentication(Handle handle, Endpoint endpoint) {
        if (!(endpoint.authentication() instanceof ApiKey apiKey)) {
            return null;
        }
        if (!apiKey.headerValue().isEmpty()) {
            return cipher.seal(apiKey.headerValue(), authenticationPlace(endpoint.uid()));
        }
        return handle.createQuery("SELECT auth_sealed FROM endpoints WHERE uid = :uid AND auth_sealed IS NOT NULL")
                .bind("uid", endpoint.uid())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private Authentication authentication(String uid, ResultSet row) throws SQLException {
        String header = row.getString("auth_header");
        if (header == null) {
            return new Authentication.None();
        }
        String sealed = row.getString("auth_sealed");
        Optional<SecretText> value = sealed == null ? Optional.empty() : cipher.open(sealed, authenticationPlace(uid));
        return new ApiKey(header, value.orElse(SecretText.of("")));
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

    private static Place authenticationPlace(String uid) {
        return new Place("endpoints", uid, "auth_sealed");
    }
}
