package dev.hookbench.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection: HSQLDB compiles a statement anew each time it is prepared, which takes
 * longer than to carry it out.
 */
final class KeptStatements implements StatementBuilder {
    /** Filters make many different statements; the ones used longest ago are closed beyond this. */
    private static final int MOST = 200;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    /** Those that are not in use, the one used longest ago first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    /** The statement, prepared now or earlier; give it back when done. */
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    /** Keeps a statement for the next time. */
    void give(String sql, PreparedStatement statement) throws SQLException {
        if (statement.isClosed() || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        statement.clearParameters();
        statement.clearBatch();
        idle.put(sql, statement);
        if (idle.size() > MOST) {
            var oldest = idle.values().iterator();
            PreparedStatement unused = oldest.next();
            oldest.remove();
            unused.close();
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return context.isReturningGeneratedKeys() ? plain.create(connection, sql, context) : take(connection, sql);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && !(statement instanceof CallableStatement)) {
            give(sql, prepared);
        } else {
            plain.close(connection, sql, statement);
        }
    }
}
