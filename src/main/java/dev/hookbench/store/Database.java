package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded HSQLDB database with a handful of held connections: one writer, one for the indexer, two readers.
 *
 * <p>Whoever opens it holds the lock of the data folder: HSQLDB's own lock file is off, since its heartbeat costs up to
 * ten seconds after a crash.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 2;
    private static final Duration RECOVERY_PAUSE = Duration.ofSeconds(1);

    private final Handle admin;
    private final CommitGuard guard;
    private final Handle writer;
    private final GroupedWrites writes;
    private final Tallies tallies = new Tallies();
    private final EndpointCache endpoints = new EndpointCache();
    private final Handle indexer;
    private final Deque<Handle> readers = new ArrayDeque<>();
    private final Semaphore free = new Semaphore(READERS);

    private Database(Engine engine, Handle admin, Duration recoveryPause) throws SQLException {
        this.admin = admin;
        Durability.establish(admin);
        String name =
                admin.createQuery("CALL DATABASE_NAME()").mapTo(String.class).one();
        guard = new CommitGuard(name, () -> admin.execute("CHECKPOINT"), recoveryPause);
        writer = open(engine);
        writes = new GroupedWrites(work -> guard.guard(() -> transaction(writer, handle -> {
            tallies.forget();
            work.accept(handle);
            tallies.settle(handle);
            return true;
        })));
        indexer = open(engine);
        for (int i = 0; i < READERS; i++) {
            readers.push(open(engine));
        }
    }

    /**
     * Opens the database of a data folder, making or upgrading it first.
     *
     * @throws StorageUnavailable naming the folder and the cure
     */
    static Database open(Path dataFolder, Clock clock) {
        return open(dataFolder, clock, SchemaMigrator.bundled(clock), RECOVERY_PAUSE);
    }

    static Database open(Path dataFolder, Clock clock, SchemaMigrator migrator, Duration recoveryPause) {
        StoreFolder folder = new StoreFolder(dataFolder, migrator);
        try {
            folder.prepare();
            new Salvage(dataFolder.resolve("store.aside"), clock).copyIfUnclean(folder.path());
            if (folder.version() < migrator.version()) {
                folder.upgrade();
            }
            Engine engine = new LogReplay(folder.path()).engine();
            return new Database(engine, engine.administrator(), recoveryPause);
        } catch (IOException | SQLException | JdbiException e) {
            throw new StorageUnavailable(
                    "The index in " + folder.path() + " cannot be opened: " + e.getMessage()
                            + ". Check that the folder can be written and that the disk has room.",
                    e);
        }
    }

    private static Handle open(Engine engine) throws SQLException {
        return Jdbi.open(engine.worker()).setStatementBuilder(new KeptStatements());
    }

    /**
     * Answers a question, at the state of the last commit.
     *
     * @throws StorageUnavailable if the database cannot be read
     */
    <T> T read(Function<Handle, T> question) {
        free.acquireUninterruptibly();
        Handle reader = take();
        try {
            return question.apply(reader);
        } catch (JdbiException e) {
            throw isFault(e) ? new StorageUnavailable("The index cannot be read: " + e.getMessage(), e) : e;
        } finally {
            give(reader);
            free.release();
        }
    }

    /**
     * Carries out a transaction and forces it; what is written at once shares one force.
     *
     * @throws StorageUnavailable if it is not on disk
     */
    <T> T write(Function<Handle, T> work) {
        return writes.write(work);
    }

    /** As {@link #write}, of work that may change an endpoint. */
    <T> T writeEndpoints(Function<Handle, T> work) {
        try {
            return write(work);
        } finally {
            endpoints.forget();
        }
    }

    /** As {@link #write}, without a result. */
    void run(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** As {@link #write}, on the indexer's own connection, so that neither waits for the other. */
    <T> T index(SqlWork<T> work) {
        synchronized (indexer) {
            return guard.guard(() -> transaction(indexer, handle -> {
                try {
                    return work.apply(handle.getConnection());
                } catch (SQLException e) {
                    throw new ConnectionException(e);
                }
            }));
        }
    }

    /** What the transaction that is being written changes in counters and figures. */
    Tallies tallies() {
        return tallies;
    }

    /** The endpoints read last. */
    EndpointCache endpoints() {
        return endpoints;
    }

    /** What keeps it from being written; null when nothing does. */
    @Nullable
    String fault() {
        return guard.fault();
    }

    /** Shuts the database down, so that the next start need not replay. */
    @Override
    public void close() {
        writes.close();
        shutDown();
    }

    private void shutDown() {
        synchronized (indexer) {
            free.acquireUninterruptibly(READERS);
            try {
                admin.execute("SHUTDOWN");
            } catch (JdbiException e) {
                LOG.warn("the index could not be shut down; the next start replays its log", e);
            }
            guard.close();
            free.release(READERS);
        }
    }

    private <T> T transaction(Handle handle, Function<Handle, T> work) {
        try {
            handle.begin();
            T result = work.apply(handle);
            handle.commit();
            return result;
        } catch (RuntimeException e) {
            rollback(handle);
            throw translated(e);
        }
    }

    /** Work on a bare connection. */
    interface SqlWork<T> {
        T apply(Connection connection) throws SQLException;
    }

    private RuntimeException translated(RuntimeException e) {
        if (isFault(e)) {
            guard.poison(String.valueOf(e.getMessage()));
            return new StorageUnavailable("The index cannot be written: " + e.getMessage(), e);
        }
        return e;
    }

    /** Whether the disk or the database is at fault, not the statement or its values (SQL states 22, 23, 42). */
    private static boolean isFault(@Nullable Throwable e) {
        if (e instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return !(state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
        }
        return e != null && isFault(e.getCause());
    }

    private static void rollback(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            LOG.debug("nothing to take back", e);
        }
    }

    private Handle take() {
        synchronized (readers) {
            return readers.pop();
        }
    }

    private void give(Handle reader) {
        synchronized (readers) {
            readers.push(reader);
        }
    }
}
