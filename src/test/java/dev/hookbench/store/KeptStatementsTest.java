package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class KeptStatementsTest {
    private static final String ONE = "SELECT value FROM settings WHERE name = :name";

    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Test
    void answersByItsOwnValuesEachTime() {
        OPEN.database().run(handle -> IntStream.range(0, 3).forEach(i -> put(handle, "n" + i, "v" + i)));
        List<String> values = OPEN.database()
                .read(handle -> IntStream.range(0, 3)
                        .mapToObj(i -> handle.createQuery(ONE)
                                .bind("name", "n" + i)
                                .mapTo(String.class)
                                .one())
                        .toList());
        assertThat(values).containsExactly("v0", "v1", "v2");
    }

    /** The same statement is asked while its rows are still read. */
    @Test
    void aStatementInUseIsNotSharedWithAnother() {
        OPEN.database().run(handle -> IntStream.range(0, 3).forEach(i -> put(handle, "n" + i, "n" + (i + 1))));
        List<String> chain = new ArrayList<>();
        OPEN.database().read(handle -> {
            follow(handle, "n0", chain);
            return true;
        });
        assertThat(chain).containsExactly("n1", "n2", "n3");
    }

    @Test
    void manyDifferentStatementsAreClosedAgainAndStillAnswer() {
        OPEN.database().run(handle -> put(handle, "n", "v"));
        for (int i = 0; i < 1_000; i++) {
            String sql = "SELECT value FROM settings WHERE name = :name AND " + i + " = " + i;
            String value = OPEN.database()
                    .read(handle -> handle.createQuery(sql)
                            .bind("name", "n")
                            .mapTo(String.class)
                            .one());
            assertThat(value).isEqualTo("v");
        }
    }

    @Test
    void worksOnAfterAStatementThatFailedAndARollback() {
        OPEN.database().run(handle -> put(handle, "n", "v"));
        for (int i = 0; i < 2; i++) {
            try {
                OPEN.database().run(handle -> put(handle, "n", "again"));
                throw new AssertionError("a key is there once");
            } catch (RuntimeException e) {
                assertThat(e).hasMessageContaining("integrity constraint");
            }
        }
        OPEN.database().run(handle -> put(handle, "m", "w"));
        int rows = OPEN.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM settings")
                        .mapTo(Integer.class)
                        .one());
        assertThat(rows).isEqualTo(2);
    }

    private static void follow(Handle handle, String name, List<String> chain) {
        handle.createQuery(ONE).bind("name", name).mapTo(String.class).stream().forEach(next -> {
            chain.add(next);
            follow(handle, next, chain);
        });
    }

    private static void put(Handle handle, String name, String value) {
        handle.execute("INSERT INTO settings VALUES (?, ?)", name, value);
    }
}
