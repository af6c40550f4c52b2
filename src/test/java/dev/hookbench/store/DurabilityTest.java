package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.store.SchemaMigrator.Migration;
import dev.hookbench.testing.FakeClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurabilityTest {
    @TempDir
    Path folder;

    @Test
    void setsAtEachStartWhatADatabaseHadOtherwise() throws SQLException {
        open().close();
        new Engine(folder.resolve("store"), true).session(admin -> {
            admin.execute("SET FILES WRITE DELAY TRUE");
            admin.execute("SET FILES NIO TRUE");
            admin.execute("SET FILES LOG SIZE 500");
            admin.execute("SET DATABASE EXTERNAL EVENT LOG LEVEL 0");
            assertThat(property(admin, "hsqldb.write_delay")).isEqualTo("true");
        });
        open().close();
        new Engine(folder.resolve("store"), true).session(admin -> {
            assertThat(property(admin, "hsqldb.write_delay")).isEqualTo("false");
            assertThat(property(admin, "hsqldb.nio_data_file")).isEqualTo("false");
            assertThat(property(admin, "hsqldb.log_size")).isEqualTo("20");
            assertThat(property(admin, "hsqldb.extlog")).isEqualTo("2");
        });
    }

    private Database open() {
        FakeClock clock = new FakeClock();
        Migration user = new Migration("V001__user.sql", "CREATE USER HOOKBENCH PASSWORD 'hookbench';");
        return Database.open(folder, clock, new SchemaMigrator(List.of(user), clock), Duration.ZERO);
    }

    private static String property(Handle admin, String name) {
        return admin.createQuery("SELECT property_value FROM information_schema.system_properties"
                        + " WHERE property_name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }
}
