package dev.hookbench.exchange;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.capture.Capture;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A capture as a cURL command for a POSIX shell that sends the same method, headers and body bytes. */
public final class CurlCommand {
    /** Headers that curl makes for itself. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect");

    /** Headers that curl adds unless told not to. */
    private static final List<String> ADDED = List.of("Accept", "User-Agent", "Content-Type");

    private static final String NEXT = " \\\n  ";

    private CurlCommand() {}

    /**
     * The command.
     *
     * @param origin scheme, host and port that the target is put after
     * @param body all the bytes
     */
    public static String of(Capture capture, String origin, byte[] body) {
        boolean text = isText(body);
        StringBuilder command = new StringBuilder();
        if (!text) {
            command.append("echo ")
                    .append(Base64.getEncoder().encodeToString(body))
                    .append(" | base64 -d | ");
        }
        String method = capture.line().method();
        command.append(method.equals("HEAD") ? "curl --head " : "curl -X " + method + " ");
        command.append(quote(origin + capture.line().target()));
        for (Header header : capture.headers()) {
            if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
                String colon = header.value().isEmpty() ? ";" : ": ";
                command.append(NEXT).append("-H ").append(quote(header.name() + colon + header.value()));
            }
        }
        for (String added : ADDED) {
            if (!capture.headers().has(added)) {
                command.append(NEXT).append("-H ").append(quote(added + ":"));
            }
        }
        if (!text) {
            command.append(NEXT).append("--data-binary @-");
        } else if (body.length > 0) {
            command.append(NEXT).append("--data-raw ").append(quote(new String(body, StandardCharsets.UTF_8)));
        }
        return command.append('\n').toString();
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isText(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
