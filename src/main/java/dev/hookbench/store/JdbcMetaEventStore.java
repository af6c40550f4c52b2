package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEvent.LastAttempt;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.store.Keyset.Keyed;
import dev.hookbench.store.SecretCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The meta events in HSQLDB, the secret sealed. */
final class JdbcMetaEventStore implements MetaEventStore {
    private static final Place SECRET = new Place("meta_settings", "1", "secret_sealed");

    private final Database database;
    private final SecretCipher cipher;

    JdbcMetaEventStore(Database database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public MetaSettings settings() {
        return database.read(handle -> handle.createQuery("SELECT * FROM meta_settings")
                        .map((row, _) -> settings(row))
                        .findFirst())
                .orElseGet(MetaSettings::off);
    }

    @Override
    public void save(MetaSettings settings) {
        SecretText secret = settings.secret();
        String types = settings.types().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        database.run(handle -> {
            handle.execute("DELETE FROM meta_settings");
            handle.execute(
                    "INSERT INTO meta_settings VALUES (1, ?, ?, ?, ?, ?)",
                    settings.enabled(),
                    settings.url(),
                    types,
                    secret.isEmpty() ? null : cipher.seal(secret, SECRET),
                    Columns.nanos(settings.since()));
        });
    }

    @Override
    public boolean add(MetaEvent event) {
        return database.write(handle -> {
            boolean isNew = handle.createQuery(
                                    "SELECT COUNT(*) FROM meta_events WHERE subject = :subject AND event_type = :type")
                            .bind("subject", event.subject())
                            .bind("type", event.type().name())
                            .mapTo(Long.class)
                            .one()
                    == 0;
            if (isNew) {
                insert(handle, event);
            }
            return isNew;
        });
    }

    @Override
    public void moved(MetaEvent event) {
        LastAttempt last = event.last();
        database.run(handle -> handle.execute(
                "UPDATE meta_events SET status = ?, attempts = ?, waits_until = ?, description = ?, last_url = ?,"
                        + " last_status = ?, last_request = ?, last_response = ?, last_answer = ?, updated_at = ?"
                        + " WHERE uid = ?",
                event.status().name(),
                event.attempts(),
                Columns.nanosOrNull(event.nextAttemptAt()),
                event.description(),
                last == null ? null : last.url(),
                last == null ? 0 : last.status(),
                last == null ? "[]" : Columns.headers(last.request()),
                last == null ? "[]" : Columns.headers(last.response()),
                last == null ? "" : last.answer(),
                Columns.nanos(event.updatedAt()),
                event.uid()));
    }

    @Override
    public Optional<MetaEvent> find(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM meta_events WHERE uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> event(row))
                .findOne());
    }

    @Override
    public Page<MetaEvent> page(MetaEventFilter filter, PageRequest request) {
        Keyset<MetaEvent> events = new Keyset<>("meta_events", "uid", (row, _) -> {
            MetaEvent event = event(row);
            return new Keyed<>(event, event.uid(), event.uid());
        });
        events.between("created_at", Columns.nanosOrNull(filter.from()), Columns.nanosOrNull(filter.to()));
        return database.read(handle -> events.page(handle, request, request.cursor()));
    }

    @Override
    public List<Waiting> waiting() {
        return database.read(handle -> handle.createQuery(
                        "SELECT uid, waits_until FROM meta_events WHERE waits_until IS NOT NULL ORDER BY uid")
                .map((row, _) -> new Waiting(Columns.text(row, "uid"), Columns.instant(row.getLong("waits_until"))))
                .list());
    }

    @Override
    public Optional<Instant> lastOfDeliveries() {
        return database.read(handle -> handle.createQuery(
                                "SELECT MAX(created_at) FROM meta_events WHERE event_type LIKE 'DELIVERY%'")
                        .mapTo(Long.class)
                        .findOne())
                .map(Columns::instant);
    }

    @Override
    public Optional<Instant> happenedAt(int number) {
        return database.read(handle -> handle.createQuery(
                                "SELECT created_at FROM meta_events ORDER BY uid DESC OFFSET :before LIMIT 1 USING INDEX")
                        .bind("before", number - 1)
                        .mapTo(Long.class)
                        .findOne())
                .map(Columns::instant);
    }

    @Override
    public long forget(Instant before, int most) {
        return database.write(handle -> {
            long waiting = forgotten(handle, "created_at < ?", Columns.nanos(before));
            String oldest = handle.createQuery("SELECT uid FROM meta_events ORDER BY uid DESC OFFSET :most LIMIT 1")
                    .bind("most", most)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
            return oldest == null ? waiting : waiting + forgotten(handle, "uid <= ?", oldest);
        });
    }

    private static long forgotten(Handle handle, String condition, Object value) {
        long waiting = handle.select(
                        "SELECT COUNT(*) FROM meta_events WHERE waits_until IS NOT NULL AND " + condition, value)
                .mapTo(Long.class)
                .one();
        handle.execute("DELETE FROM meta_events WHERE " + condition, value);
        return waiting;
    }

    private static void insert(Handle handle, MetaEvent event) {
        LastAttempt last = event.last();
        handle.execute(
                "INSERT INTO meta_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.uid(),
                event.type().name(),
                event.subject(),
                event.body(),
                event.status().name(),
                event.attempts(),
                event.retryPlan().strategy().name(),
                event.retryPlan().interval().toNanos(),
                event.retryPlan().attempts(),
                Columns.nanosOrNull(event.nextAttemptAt()),
                event.description(),
                last == null ? null : last.url(),
                last == null ? 0 : last.status(),
                last == null ? "[]" : Columns.headers(last.request()),
                last == null ? "[]" : Columns.headers(last.response()),
                last == null ? "" : last.answer(),
                Columns.nanos(event.createdAt()),
                Columns.nanos(event.updatedAt()));
    }

    private MetaSettings settings(ResultSet row) throws SQLException {
        String sealed = row.getString("secret_sealed");
        Optional<SecretText> secret = sealed == null ? Optional.empty() : cipher.open(sealed, SECRET);
        return new MetaSettings(
                row.getBoolean("enabled"),
                Columns.text(row, "url"),
                Arrays.stream(Columns.text(row, "types").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(MetaEventType::valueOf)
                        .collect(Collectors.toSet()),
                secret.orElse(SecretText.of("")),
                Columns.instant(row.getLong("since")));
    }

    private static MetaEvent event(ResultSet row) throws SQLException {
        return new MetaEvent(
                Columns.text(row, "uid"),
                MetaEventType.valueOf(row.getString("event_type")),
                Columns.text(row, "subject"),
                Columns.text(row, "body"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                new RetryPlan(
                        Strategy.valueOf(row.getString("retry_strategy")),
                        Duration.ofNanos(row.getLong("retry_interval")),
                        row.getInt("retry_attempts")),
                Columns.instantOrNull(row, "waits_until"),
                Columns.text(row, "description"),
                last(row),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }

    private static @Nullable LastAttempt last(ResultSet row) throws SQLException {
        String url = row.getString("last_url");
        return url == null
                ? null
                : new LastAttempt(
                        url,
                        row.getInt("last_status"),
                        Columns.headers(Columns.text(row, "last_request")),
                        Columns.headers(Columns.text(row, "last_response")),
                        Columns.text(row, "last_answer"));
    }
}
