package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of a table along one of its indexes.
 *
 * <p>HSQLDB stays on the index only if the order is by the index's own columns, all one way, with {@code USING INDEX}, and
 * the range is a plain comparison; otherwise a page out of a million rows takes seconds.
 */
final class Keyset<T> {
    private final String table;
    private final String key;
    private final RowMapper<Keyed<T>> mapper;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable String lead;

    /** Pages of {@code table} by its unique column {@code key}. */
    Keyset(String table, String key, RowMapper<Keyed<T>> mapper) {
        this.table = table;
        this.key = key;
        this.mapper = mapper;
    }

    /** Only rows that have this value in a column; the first such column leads the index, the key follows it. */
    void where(String column, @Nullable Object value) {
        if (value != null) {
            lead = lead == null ? column : lead;
            and(column + " = :" + column, column, value);
        }
    }

    /** As {@link #where} for one value; of several any will do, and the rows come along the key alone. */
    void whereAny(String column, List<String> wanted) {
        if (wanted.size() == 1) {
            where(column, wanted.getFirst());
        } else {
            andAny(column, wanted);
        }
    }

    /** Only rows that have this value in a column that no index leads; null for any. */
    void andEqual(String column, @Nullable Object value) {
        if (value != null) {
            and(column + " = :" + column, column, value);
        }
    }

    /** Only rows that have one of these values in a column; none for any. */
    void andAny(String column, List<String> wanted) {
        andAny(column + " IN (<values>)", column, wanted);
    }

    /** Only rows that pass a condition, in which {@code <values>} stands for a list; an empty one accepts all. */
    void andAny(String condition, String name, List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (String value : wanted) {
            String each = name + names.size();
            names.add(":" + each);
            values.put(each, value);
        }
        conditions.add(condition.replace("<values>", String.join(", ", names)));
    }

    /** Only rows whose column lies in a range, its ends included; null for an open end. */
    void between(String column, @Nullable Long least, @Nullable Long greatest) {
        if (least != null) {
            and(column + " >= :least", "least", least);
        }
        if (greatest != null) {
            and(column + " <= :greatest", "greatest", greatest);
        }
    }

    /** Only rows that pass a condition, which names its value {@code :name}. */
    void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Only rows that pass a condition without a value. */
    void and(String condition) {
        conditions.add(condition);
    }

    /**
     * The page.
     *
     * @param position the key of the cursor's row, or where it would be; null without a cursor
     */
    Page<T> page(Handle handle, PageRequest request, @Nullable Object position) {
        boolean older = request.direction() == Direction.OLDER;
        List<Keyed<T>> found = select(handle, older, position == null ? "" : "=", position, request.limit() + 1);
        List<Keyed<T>> rows = found.subList(0, Math.min(found.size(), request.limit()));
        if (rows.isEmpty()) {
            return Page.empty();
        }
        String ahead = found.size() > rows.size() ? found.getLast().cursor() : null;
        String behind =
                position == null ? null : next(handle, !older, rows.getFirst().key());
        List<T> newestFirst =
                (older ? rows : rows.reversed()).stream().map(Keyed::row).toList();
        return older ? new Page<>(newestFirst, ahead, behind) : new Page<>(newestFirst, behind, ahead);
    }

    /** How many rows there are. */
    long count(Handle handle) {
        Query query = handle.createQuery("SELECT COUNT(*) FROM " + table + conditions());
        values.forEach(query::bind);
        return query.mapTo(Long.class).one();
    }

    /**
     * Copies the rows elsewhere.
     *
     * @param into the INSERT with the SELECT's columns, to which FROM is added; names a value {@code :into}
     * @return how many there were
     */
    long insert(Handle handle, String into, String value) {
        Update insert =
                handle.createUpdate(into + " FROM " + table + conditions()).bind("into", value);
        values.forEach(insert::bind);
        return insert.execute();
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private @Nullable String next(Handle handle, boolean older, Object from) {
        List<Keyed<T>> found = select(handle, older, "", from, 1);
        return found.isEmpty() ? null : found.getFirst().cursor();
    }

    private List<Keyed<T>> select(Handle handle, boolean older, String orEqual, @Nullable Object position, int limit) {
        List<String> all = new ArrayList<>(conditions);
        if (position != null) {
            all.add(key + (older ? " <" : " >") + orEqual + " :position");
        }
        String way = older ? " DESC" : " ASC";
        Query query = handle.createQuery("SELECT * FROM " + table
                        + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all))
                        + " ORDER BY " + (lead == null ? "" : lead + way + ", ") + key + way
                        + " LIMIT :limit USING INDEX")
                .bind("limit", limit);
        values.forEach(query::bind);
        if (position != null) {
            query.bind("position", position);
        }
        return query.map(mapper).list();
    }

    /** A row with its key and the cursor that names it. */
    record Keyed<T>(T row, Object key, String cursor) {}
}
