package dev.hookbench.store;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The event types in HSQLDB. */
final class JdbcEventTypeStore implements EventTypeStore {
    private final Database database;

    JdbcEventTypeStore(Database database) {
        this.database = database;
    }

    @Override
    public List<EventType> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM event_types ORDER BY name, uid")
                .map((row, _) -> eventType(row))
                .list());
    }

    @Override
    public Optional<EventType> find(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM event_types WHERE uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> eventType(row))
                .findOne());
    }

    @Override
    public Optional<EventType> named(String name) {
        return database.read(handle -> handle.createQuery("SELECT * FROM event_types WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> eventType(row))
                .findFirst());
    }

    @Override
    public void save(List<EventType> types) {
        database.run(handle -> types.forEach(type -> replace(handle, type)));
    }

    private static void replace(Handle handle, EventType type) {
        handle.execute("DELETE FROM event_types WHERE uid = ?", type.uid());
        handle.execute(
                "INSERT INTO event_types VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                type.uid(),
                type.name(),
                type.category(),
                type.description(),
                type.jsonSchema(),
                Columns.nanosOrNull(type.deprecatedAt()),
                Columns.nanos(type.createdAt()),
                Columns.nanos(type.updatedAt()));
    }

    private static EventType eventType(ResultSet row) throws SQLException {
        return new EventType(
                Columns.text(row, "uid"),
                Columns.text(row, "name"),
                Columns.text(row, "category"),
                Columns.text(row, "description"),
                Columns.text(row, "json_schema"),
                Columns.instantOrNull(row, "deprecated_at"),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")));
    }
}
