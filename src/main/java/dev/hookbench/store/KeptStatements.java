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

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = context.isReturningGeneratedKeys() ? null : idle.remove(sql);
        return kept == null ? plain.create(connection, sql, context) : kept;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        boolean keeps = statement instanceof PreparedStatement
                && !(statement instanceof CallableStatement)
                && !statement.isClosed()
                && !idle.containsKey(sql);
        if (!keeps) {
            plain.close(connection, sql, statement);
            return;
        }
        PreparedStatement prepared = (PreparedStatement) statement;
        prepared.clearParameters();
        prepared.clearBatch();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            String oldest = idle.keySet().iterator().next();
            plain.close(connection, oldest, idle.remove(oldest));
        }
    }
}
