package dev.hookbench.api.onboard;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.domain.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a request: JSON items, a CSV file as the body, or one in a form. */
final class OnboardRows {
    /** The most rows of one request, as in Convoy. */
    static final int MOST = 1_000;

    private static final int SHOWN = 60;

    private OnboardRows() {}

    /** The rows, the unreadable ones with their faults; refused where not even rows can be told apart. */
    static List<OnboardRow> read(ApiRequest request) {
        String type = request.contentType().toLowerCase(Locale.ROOT);
        List<OnboardRow> rows;
        if (type.startsWith("multipart/form-data")) {
            rows = ofCsv(Upload.file(request.contentType(), request.body()));
        } else {
            rows = type.startsWith("text/csv")
                    ? ofCsv(request.body())
                    : ofJson(request.json().value("items"));
        }
        if (rows.isEmpty()) {
            throw BadInput.ofBody("items list cannot be empty: give at least one with name and url.");
        }
        if (rows.size() > MOST) {
            throw BadInput.ofBody("items list exceeds maximum size of " + MOST + ": it has " + rows.size()
                    + ", so send it in parts.");
        }
        return rows;
    }

    private static List<OnboardRow> ofJson(@Nullable Object items) {
        if (!(items instanceof List<?> list)) {
            throw BadInput.ofBody("items must be a list of objects, each with name and url.");
        }
        List<OnboardRow> rows = new ArrayList<>();
        for (Object item : list) {
            rows.add(ofItem(rows.size() + 1, item));
        }
        return rows;
    }

    private static OnboardRow ofItem(int number, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> members)) {
            Problem fault = new Problem("items", shown(item), "it is no object: give name and url in braces.");
            return new OnboardRow(number, 0, Map.of(), List.of(fault));
        }
        Map<String, String> fields = new HashMap<>();
        List<Problem> faults = new ArrayList<>();
        for (String field : OnboardRow.FIELDS) {
            Object value = members.get(field);
            if (value instanceof String text) {
                fields.put(field, text);
            } else if (value != null) {
                boolean secret = field.equals("auth_password");
                faults.add(new Problem(
                        field, secret ? "" : shown(value), field + " must be a text: put it in quotation marks."));
            }
        }
        return new OnboardRow(number, 0, fields, faults);
    }

    private static List<OnboardRow> ofCsv(byte[] file) {
        List<Csv.Record> records = Csv.read(text(file));
        if (records.isEmpty()) {
            throw BadInput.ofBody(
                    "The CSV is empty: give a header line, name,url,event_type, and a line for each endpoint.");
        }
        List<String> columns = records.getFirst().fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : List.of("name", "url")) {
            if (!columns.contains(column)) {
                throw BadInput.ofBody("CSV missing required column: " + column + ". Its first line has "
                        + String.join(", ", columns) + "; name the columns there, with commas between.");
            }
        }
        List<OnboardRow> rows = new ArrayList<>();
        for (Csv.Record record : records.subList(1, records.size())) {
            rows.add(ofRecord(rows.size() + 1, columns, record));
        }
        return rows;
    }

    private static OnboardRow ofRecord(int number, List<String> columns, Csv.Record record) {
        int fields = record.fields().size();
        if (fields != columns.size()) {
            Problem fault = new Problem(
                    "columns",
                    Integer.toString(fields),
                    "it has %d columns, the header has %d: put a field with a comma in quotation marks."
                            .formatted(fields, columns.size()));
            return new OnboardRow(number, record.line(), Map.of(), List.of(fault));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields; i++) {
            values.put(columns.get(i), record.fields().get(i));
        }
        return new OnboardRow(number, record.line(), values, List.of());
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadInput.ofBody("The CSV is not UTF-8: save it in that encoding.");
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
