package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import java.util.Locale;

/** What a saved body is called: inbox, id, and an ending by its content type. */
final class BodyFileName {
    private BodyFileName() {}

    static String of(Capture capture) {
        String type = capture.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return capture.inbox() + "-" + capture.uid() + ending(type);
    }

    private static String ending(String type) {
        if (type.contains("json")) {
            return ".json";
        }
        if (type.contains("xml")) {
            return ".xml";
        }
        return type.startsWith("text/") || type.contains("form-urlencoded") ? ".txt" : ".bin";
    }
}
