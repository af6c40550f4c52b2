package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.store.SchemaMigrator.Migration;
import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SchemaMigratorTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Test
    void everyScriptIsListedInTheOrderOfItsNumber() throws IOException, URISyntaxException {
        List<String> listed = Files.readAllLines(folder().resolve("migrations.txt"));
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .sorted())
                    .containsExactlyElementsOf(listed);
        }
        for (int i = 0; i < listed.size(); i++) {
            assertThat(listed.get(i)).matches("V%03d__[a-z_]+\\.sql".formatted(i + 1));
        }
        assertThat(SchemaMigrator.bundled(new FakeClock()).version()).isEqualTo(listed.size());
    }

    @Test
    void aStatementEndsAtTheEndOfALine() {
        Migration migration = new Migration("x", """
                -- a comment; it ends nothing
                INSERT INTO t VALUES ('a;b');
                CREATE TABLE t (
                    id INTEGER
                ) ;

                DROP TABLE t""");
        assertThat(migration.statements())
                .containsExactly("INSERT INTO t VALUES ('a;b')", "CREATE TABLE t (\n    id INTEGER\n)", "DROP TABLE t");
    }

    @Test
    void theWorkerMayUseEveryTable() {
        List<String> tables = OPEN.database()
                .read(handle -> handle.createQuery(
                                "SELECT DISTINCT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                        .mapTo(String.class)
                        .list());
        assertThat(tables).hasSizeGreaterThan(16).contains("CAPTURES", "MARKS", "ATTEMPTS");
        tables.forEach(table -> OPEN.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one()));
    }

    private static Path folder() throws URISyntaxException {
        URL list = Objects.requireNonNull(SchemaMigratorTest.class.getResource("/db/migrations.txt"));
        Path parent = Path.of(list.toURI()).getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("no folder: " + list));
        }
        return parent;
    }
}
