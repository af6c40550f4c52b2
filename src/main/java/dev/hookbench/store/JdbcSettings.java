package dev.hookbench.store;

import dev.hookbench.domain.Settings;
import java.util.Optional;

/** The settings in HSQLDB. */
final class JdbcSettings implements Settings {
    private final Database database;

    JdbcSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String name) {
        return database.read(handle -> handle.createQuery("SELECT value FROM settings WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void put(String name, String value) {
        database.run(handle -> {
            handle.execute("DELETE FROM settings WHERE name = ?", name);
            handle.execute("INSERT INTO settings VALUES (?, ?)", name, value);
        });
    }
}
