package dev.hookbench.api.event;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payloads and headers as the API gives them. */
final class PayloadJson {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadJson.class);

    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    private final BodyReader bodies;

    PayloadJson(BodyReader bodies) {
        this.bodies = bodies;
    }

    /**
     * A payload.
     *
     * @param data the payload as JSON, spelt as it was sent; null where it is none
     * @param raw the payload as text; bytes that are no UTF-8 are replaced in it
     */
    record Shown(@Nullable Object data, String raw) {}

    /** The payload under that reference; without data or text, if its bytes are gone. */
    Shown read(BodyRef body) {
        byte[] bytes;
        try {
            bytes = body.size() == 0 ? new byte[0] : bodies.readAll(body);
        } catch (IOException e) {
            LOG.warn("a payload cannot be read", e);
            return new Shown(null, "");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Shown(isJson(bytes) ? Json.raw(bytes) : null, text);
    }

    /** Whether it can stand in an answer as it is: JSON in UTF-8 without a byte order mark. */
    private static boolean isJson(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] == BYTE_ORDER_MARK || hasZero(bytes)) {
            return false;
        }
        try {
            Json.parse(bytes);
            return true;
        } catch (MalformedJson e) {
            return false;
        }
    }

    /** JSON in UTF-16 or UTF-32 has zeros, JSON in UTF-8 has none. */
    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Headers as names with lists of values, as Convoy gives those of events. */
    static Map<String, List<String>> lists(Headers headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Header header : headers) {
            lists.computeIfAbsent(header.name(), _ -> new ArrayList<>()).add(header.value());
        }
        return lists;
    }

    /** Headers as names with one text each, as Convoy gives those of attempts; several values are joined. */
    static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.merge(header.name(), header.value(), (one, other) -> one + ", " + other);
        }
        return texts;
    }
}
