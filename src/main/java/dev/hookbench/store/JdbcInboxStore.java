package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.json.Json;
import dev.hookbench.store.SecretCipher.Place;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The inboxes in HSQLDB, the secrets of their schemes sealed. */
final class JdbcInboxStore implements InboxStore {
    private static final String TABLE = "inbox_secrets";

    private final Database database;
    private final SecretCipher cipher;
    private final InboxKeys keys;

    JdbcInboxStore(Database database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
        this.keys = new InboxKeys(cipher);
    }

    @Override
    public List<Inbox> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM inboxes ORDER BY slug")
                .map((row, _) -> inbox(handle, row))
                .list());
    }

    @Override
    public Optional<Inbox> findBySlug(String slug) {
        return database.read(handle -> handle.createQuery("SELECT * FROM inboxes WHERE slug = :slug")
                .bind("slug", slug)
                .map((row, _) -> inbox(handle, row))
                .findOne());
    }

    @Override
    public void save(Inbox inbox) {
        database.run(handle -> {
            handle.execute("DELETE FROM inboxes WHERE uid = ?", inbox.uid());
            insert(handle, inbox);
            SchemeSettings verification = inbox.verification();
            // without secrets, those stay that cannot be read now: the right key may come back
            if (verification == null || !verification.secrets().isEmpty()) {
                handle.execute("DELETE FROM inbox_secrets WHERE inbox_uid = ?", inbox.uid());
            }
            insertSecrets(handle, inbox.uid(), verification == null ? List.of() : verification.secrets());
            keys.save(handle, inbox.uid(), verification == null ? Map.of() : verification.options());
        });
    }

    @Override
    public void delete(String uid) {
        database.run(handle -> {
            handle.execute("DELETE FROM inboxes WHERE uid = ?", uid);
            handle.execute("DELETE FROM inbox_secrets WHERE inbox_uid = ?", uid);
            keys.delete(handle, uid);
        });
    }

    @Override
    public Map<String, CaptureIndex.Counts> counts() {
        return database.read(handle -> handle
                .createQuery("SELECT inbox, total, invalid FROM capture_counts WHERE total > 0")
                .map((row, _) -> Map.entry(row.getString(1), new CaptureIndex.Counts(row.getLong(2), row.getLong(3))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static void insert(Handle handle, Inbox inbox) {
        SchemeSettings verification = inbox.verification();
        Duration tolerance = verification == null ? null : verification.tolerance();
        Map<String, String> options = verification == null ? Map.of() : InboxKeys.others(verification.options());
        handle.execute(
                "INSERT INTO inboxes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                inbox.uid(),
                inbox.slug(),
                inbox.name(),
                verification == null ? null : verification.scheme(),
                new String(Json.write(options), StandardCharsets.UTF_8),
                tolerance == null ? null : tolerance.toNanos(),
                inbox.answer().status(),
                Columns.headers(inbox.answer().headers()),
                inbox.answer().body(),
                Columns.nanos(inbox.createdAt()));
    }

    private void insertSecrets(Handle handle, String uid, List<SecretText> secrets) {
        for (int i = 0; i < secrets.size(); i++) {
            handle.execute(
                    "INSERT INTO inbox_secrets VALUES (?, ?, ?)", uid, i, cipher.seal(secrets.get(i), place(uid, i)));
        }
    }

    private Inbox inbox(Handle handle, ResultSet row) throws SQLException {
        String uid = Columns.text(row, "uid");
        return new Inbox(
                uid,
                Columns.text(row, "slug"),
                Columns.text(row, "name"),
                verification(handle, uid, row),
                new Answer(
                        row.getInt("answer_status"),
                        Columns.headers(Columns.text(row, "answer_headers")),
                        Columns.text(row, "answer_body")),
                Columns.instant(row.getLong("created_at")));
    }

    private @Nullable SchemeSettings verification(Handle handle, String uid, ResultSet row) throws SQLException {
        String scheme = row.getString("scheme");
        if (scheme == null) {
            return null;
        }
        Map<String, String> options = new TreeMap<>();
        Json.parseObject(Columns.text(row, "options").getBytes(StandardCharsets.UTF_8))
                .forEach((name, value) -> options.put(name, String.valueOf(value)));
        options.putAll(keys.of(handle, uid));
        long nanos = row.getLong("tolerance");
        Duration tolerance = row.wasNull() ? null : Duration.ofNanos(nanos);
        return new SchemeSettings(scheme, secrets(handle, uid), options, tolerance);
    }

    private List<SecretText> secrets(Handle handle, String uid) {
        return handle
                .createQuery("SELECT position, sealed FROM inbox_secrets WHERE inbox_uid = :uid ORDER BY position")
                .bind("uid", uid)
                .map((row, _) -> cipher.open(row.getString(2), place(uid, row.getInt(1))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Place place(String uid, int position) {
        return new Place(TABLE, uid, "secret " + position);
    }
}
