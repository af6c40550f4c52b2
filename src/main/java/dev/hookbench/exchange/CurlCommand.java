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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A capture as a cURL command for a POSIX shell that sends the same method, headers and body bytes. */
public final class CurlCommand {
    /** Headers that curl makes for itself. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect");

    /** Headers that curl adds unless told not to. */
    private static final List<String> ADDED = List.of("Accept", "User-Agent", "Content-Type");

    private static final Pattern ABOVE_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    /** What in a target curl would encode, resolve, leave out, or take for a pattern of several URLs. */
    private static final Pattern REWRITTEN = Pattern.compile("[^!-~]|[\\[\\]{}\"<>\\\\^`|#]|/\\.|^[^/]");

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
        String target = capture.line().target();
        command.append(
                REWRITTEN.matcher(target).find()
                        ? "--request-target " + quoteBytes(target) + " " + quote(origin + "/")
                        : quote(origin + target));
        for (Header header : capture.headers()) {
            if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
                String colon = header.value().isEmpty() ? ";" : ": ";
                command.append(NEXT).append("-H ").append(quoteBytes(header.name() + colon + header.value()));
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

    /** Of one character for each byte: those above ASCII are spelled out, as the shell's own encoding is another. */
    private static String quoteBytes(String bytes) {
        return ABOVE_ASCII.matcher(quote(bytes)).replaceAll(run -> {
            StringBuilder octal = new StringBuilder();
            run.group().chars().forEach(b -> octal.append(String.format("\\%03o", b)));
            return Matcher.quoteReplacement("'\"$(printf '" + octal + "')\"'");
        });
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
