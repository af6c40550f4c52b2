package dev.hookbench.dispatch;

import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks an event as typed, but for its target: one problem for each fault. */
final class EventCheck {
    static final int MAX_PAYLOAD = 1024 * 1024;

    private static final int MAX_TEXT = 200;
    private static final int MAX_HEADERS = 100;

    private final EventDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private EventCheck(EventDraft draft) {
        this.draft = draft;
    }

    /** Everything that is wrong with {@code draft}, nothing if it can be accepted. */
    static List<Problem> problems(EventDraft draft) {
        EventCheck check = new EventCheck(draft);
        if (draft.type().isBlank()) {
            check.add("event_type", draft.type(), "event_type is empty: give one, for example invoice.paid.");
        }
        check.text("event_type", draft.type());
        check.contentType();
        check.payload();
        check.headers();
        check.text("idempotency_key", draft.idempotencyKey());
        HeaderRules.valueFault(draft.idempotencyKey())
                .filter(_ -> draft.idempotencyKey().chars().noneMatch(Character::isISOControl))
                .ifPresent(fault -> check.add("idempotency_key", draft.idempotencyKey(), "idempotency_key " + fault));
        return check.problems;
    }

    private void text(String field, String value) {
        if (value.length() > MAX_TEXT) {
            add(
                    field,
                    value.substring(0, 80) + "…",
                    "%s has %d characters: shorten it to at most %d.".formatted(field, value.length(), MAX_TEXT));
        }
        value.chars()
                .filter(Character::isISOControl)
                .findFirst()
                .ifPresent(c -> add(
                        field,
                        value,
                        String.format(Locale.ROOT, "%s has the control character U+%04X: remove it.", field, c)));
    }

    private void contentType() {
        if (draft.contentType().isBlank()) {
            add("content_type", draft.contentType(), "content_type is empty: give one, for example application/json.");
        }
        HeaderRules.valueFault(draft.contentType())
                .ifPresent(fault -> add("content_type", draft.contentType(), "content_type " + fault));
    }

    private void payload() {
        byte[] payload = draft.payload();
        if (payload.length > MAX_PAYLOAD) {
            add(
                    "data",
                    payload.length + " bytes",
                    "data has %d bytes: shorten it to at most %d (1 MiB).".formatted(payload.length, MAX_PAYLOAD));
        } else if (isJson(draft.contentType()) && payload.length == 0) {
            add("data", "", "data is empty, which is not JSON: give at least {}, or use another content_type.");
        } else if (isJson(draft.contentType())) {
            json(payload);
        }
    }

    private void json(byte[] payload) {
        try {
            Json.parse(payload);
        } catch (MalformedJson e) {
            add(
                    "data",
                    "line " + e.line() + ", column " + e.column(),
                    "data is not JSON: %s. Mend it there, or use another content_type.".formatted(e.getMessage()));
        }
    }

    private void headers() {
        if (draft.headers().size() > MAX_HEADERS) {
            add(
                    "custom_headers",
                    Integer.toString(draft.headers().size()),
                    "custom_headers has %d headers: give at most %d."
                            .formatted(draft.headers().size(), MAX_HEADERS));
        }
        for (Header header : draft.headers()) {
            String field = "custom_headers." + header.name();
            HeaderRules.nameFault(header.name())
                    .ifPresent(fault -> add("custom_headers", header.name(), "custom_headers: a name " + fault));
            if (HeaderRules.isReserved(header.name())) {
                add(
                        "custom_headers",
                        header.name(),
                        field + " is set by Hookbench itself: leave it out (the type of data is content_type).");
            }
            HeaderRules.valueFault(header.value()).ifPresent(fault -> add(field, "", field + " " + fault));
        }
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json") || type.equals("text/json");
    }

    private void add(String field, String value, String message) {
        problems.add(new Problem(field, value, message));
    }
}
