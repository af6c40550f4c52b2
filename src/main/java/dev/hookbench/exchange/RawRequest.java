package dev.hookbench.exchange;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.capture.Capture;
import java.nio.charset.StandardCharsets;

/** A capture as HTTP/1.1 text: request line, headers in order, empty line, body read as UTF-8. */
public final class RawRequest {
    private RawRequest() {}

    /** The text, lines ended by CR LF as on the wire. */
    public static String of(Capture capture, byte[] body) {
        StringBuilder text = new StringBuilder();
        text.append(capture.line().method())
                .append(' ')
                .append(capture.line().target())
                .append(' ')
                .append(capture.line().version())
                .append("\r\n");
        for (Header header : capture.headers()) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return text.append("\r\n")
                .append(new String(body, StandardCharsets.UTF_8))
                .toString();
    }
}
