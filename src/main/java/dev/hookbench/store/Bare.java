package dev.hookbench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Statements without the comfort of Jdbi, for what runs several times per delivery: there the comfort takes as long as the
 * statement. They are kept prepared as all others are.
 */
final class Bare {
    /** SQLSTATE of a key that is there already. */
    private static final String TAKEN = "23505";

    private Bare() {}

    /** Fills the parameters of a statement. */
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of a row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Carries out a change; how many rows it changed. */
    static int update(Handle handle, String sql, Binder binder) {
        KeptStatements kept = kept(handle);
        try {
            PreparedStatement statement = kept.take(handle.getConnection(), sql);
            try {
                binder.bind(statement);
                return statement.executeUpdate();
            } finally {
                kept.give(sql, statement);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** Carries out an insertion; false if a row of that key is there already, and nothing is changed then. */
    static boolean add(Handle handle, String sql, Binder binder) {
        try {
            return update(handle, sql, binder) == 1;
        } catch (ConnectionException e) {
            if (e.getCause() instanceof SQLException cause && TAKEN.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The row whose key is {@code uid}, the only parameter; empty if it is not there. */
    static <T> Optional<T> row(Handle handle, String sql, String uid, Mapper<T> mapper) {
        KeptStatements kept = kept(handle);
        try {
            PreparedStatement statement = kept.take(handle.getConnection(), sql);
            try {
                statement.setString(1, uid);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
                }
            } finally {
                kept.give(sql, statement);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static KeptStatements kept(Handle handle) {
        return (KeptStatements) handle.getStatementBuilder();
    }
}
