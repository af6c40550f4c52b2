package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.store.SchemaMigrator.Migration;
import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    private static final Migration FIRST = new Migration("V001__first.sql", """
            -- a user; with a semicolon
            CREATE USER HOOKBENCH PASSWORD 'hookbench';
            CREATE CACHED TABLE notes (id INTEGER PRIMARY KEY, text VARCHAR(100));
            GRANT ALL ON TABLE notes TO HOOKBENCH;
            """);
    private static final Migration SECOND =
            new Migration("V002__second.sql", "ALTER TABLE notes ADD COLUMN mood VARCHAR(10) DEFAULT 'calm' NOT NULL;");

    private final FakeClock clock = new FakeClock();

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenAcrossAStart() {
        try (Database database = open(FIRST)) {
            note(database, 1);
        }
        try (Database database = open(FIRST)) {
            assertThat(notes(database)).containsExactly(1);
        }
    }

    @Test
    void leavesOnlyTheStoreBehind() throws IOException {
        open(FIRST).close();
        assertThat(names(folder)).containsExactly("store");
        assertThat(names(folder.resolve("store"))).doesNotContain("db.lck", "db.log", "db.app.log", "db.sql.log");
    }

    @Test
    void takesBackATransactionThatFails() {
        try (Database database = open(FIRST)) {
            assertThatThrownBy(() -> database.run(handle -> {
                        handle.execute("INSERT INTO notes VALUES (1, 'x')");
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            note(database, 2);
            assertThat(notes(database)).containsExactly(2);
        }
    }

    @Test
    void aWrongValueIsNotAFaultOfTheDisk() {
        try (Database database = open(FIRST)) {
            note(database, 1);
            assertThatThrownBy(() -> note(database, 1)).isInstanceOf(JdbiException.class);
            assertThat(database.fault()).isNull();
            note(database, 2);
        }
    }

    @Test
    void worksWithoutTheRightsOfAnAdministrator() {
        try (Database database = open(FIRST)) {
            assertThatThrownBy(() -> database.run(handle -> handle.execute("DROP TABLE notes")))
                    .isInstanceOf(JdbiException.class);
            assertThatThrownBy(() -> database.run(handle -> handle.execute("SET FILES WRITE DELAY TRUE")))
                    .isInstanceOf(JdbiException.class);
        }
    }

    @Test
    void startsAnewAfterAnInterruptedFirstCreation() throws IOException {
        Files.createDirectories(folder.resolve("store.new"));
        Files.writeString(folder.resolve("store.new/db.properties"), "half");
        open(FIRST).close();
        assertThat(names(folder)).containsExactly("store");
    }

    @Test
    void upgradesACopyAndKeepsTheOneBefore() throws IOException {
        try (Database database = open(FIRST)) {
            note(database, 1);
        }
        try (Database database = open(FIRST, SECOND)) {
            assertThat(moods(database)).containsExactly("calm");
        }
        assertThat(names(folder)).containsExactly("store", "store.before-2");
    }

    @Test
    void goesBackToTheOneBeforeIfAnUpgradeWasCutOff() throws IOException {
        try (Database database = open(FIRST)) {
            note(database, 7);
        }
        Files.move(folder.resolve("store"), folder.resolve("store.before-2"));
        Files.createDirectories(folder.resolve("store.new"));
        try (Database database = open(FIRST, SECOND)) {
            assertThat(notes(database)).containsExactly(7);
            assertThat(moods(database)).containsExactly("calm");
        }
    }

    @Test
    void refusesANewerFormatAndTouchesNothing() throws IOException {
        open(FIRST, SECOND).close();
        List<String> before = contents();
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("format 2")
                .hasMessageContaining("up to format 1")
                .hasMessageContaining("--data");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void refusesAScriptThatWasChanged() {
        open(FIRST).close();
        Migration changed = new Migration(FIRST.name(), FIRST.sql() + "-- other\n");
        assertThatThrownBy(() -> open(changed, SECOND))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("V001__first.sql");
    }

    @Test
    void copiesAStoreThatWasNotClosedAndKeepsThree() throws IOException {
        open(FIRST).close();
        for (int i = 0; i < 4; i++) {
            Files.writeString(folder.resolve("store/db.log"), "");
            clock.advance(Duration.ofSeconds(1));
            open(FIRST).close();
        }
        assertThat(names(folder.resolve("store.aside")))
                .containsExactly("20261123-094102-000", "20261123-094103-000", "20261123-094104-000");
        assertThat(names(folder.resolve("store.aside/20261123-094104-000"))).contains("db.script", "db.log");
    }

    @Test
    void cutsATornLastLineOfTheLog() throws IOException {
        crashAfterTwoNotes("INSERT INTO NOTES VALU");
        try (Database database = open(FIRST)) {
            assertThat(notes(database)).containsExactly(1, 2);
        }
    }

    @Test
    void refusesALogThatIsDamagedInTheMiddle() throws IOException {
        crashAfterTwoNotes("");
        Path log = folder.resolve("store/db.log");
        Files.writeString(log, Files.readString(log).replace("VALUES(1,", "VALUES('abc',"));
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("store");
        assertThat(names(folder.resolve("store.aside"))).hasSize(1);
    }

    @Test
    void refusesAFolderThatHsqldbCannotName() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a;b"));
        assertThatThrownBy(() -> Database.open(odd, clock))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("store"), "not a folder");
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    /** Leaves the files as a kill would, with {@code tail} at the end of the log. */
    private void crashAfterTwoNotes(String tail) throws IOException {
        Path copy = folder.resolve("copy");
        try (Database database = open(FIRST)) {
            note(database, 1);
            note(database, 2);
            Disk.copyFolder(folder.resolve("store"), copy);
        }
        Disk.deleteFolder(folder.resolve("store"));
        Files.move(copy, folder.resolve("store"));
        Files.writeString(folder.resolve("store/db.log"), tail, StandardOpenOption.APPEND);
    }

    private Database open(Migration... migrations) {
        return Database.open(folder, clock, new SchemaMigrator(List.of(migrations), clock), Duration.ZERO);
    }

    private static void note(Database database, int id) {
        database.run(handle -> handle.execute("INSERT INTO notes (id, text) VALUES (?, 'x')", id));
    }

    private static List<Integer> notes(Database database) {
        return database.read(handle -> handle.createQuery("SELECT id FROM notes ORDER BY id")
                .mapTo(Integer.class)
                .list());
    }

    private static List<String> moods(Database database) {
        return database.read(handle ->
                handle.createQuery("SELECT mood FROM notes").mapTo(String.class).list());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : Disk.files(folder.resolve("store"))) {
            contents.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
        return contents;
    }
}
