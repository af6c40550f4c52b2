package dev.hookbench.ui.signatures;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.exchange.RequestText;
import dev.hookbench.ui.support.Messages;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what is typed for a check; what cannot be read is told with field, value and cure. */
final class CheckReader {
    /** The last second of the year 9999. */
    private static final long MAX_TIME = 253_402_300_799L;

    private final Messages messages;

    CheckReader(Messages messages) {
        this.messages = messages;
    }

    /** The request that is typed, its bytes as UTF-8, or exactly that of the capture. */
    Outcome<SignedRequest> request(CheckOrder.Request typed) {
        return switch (typed.input()) {
            case RAW -> parsed("raw", typed.raw());
            case CURL -> curl(typed.curl());
            case TYPED -> typed(typed);
            case CAPTURE -> captured(typed);
        };
    }

    private Outcome<SignedRequest> curl(String text) {
        return text.isBlank() || text.stripLeading().startsWith("curl ")
                ? parsed("curl", text)
                : refused("curl", text, messages.get("signatures.check.curl.none", shown(text)));
    }

    private Outcome<SignedRequest> parsed(String field, String text) {
        try {
            return new Outcome.Done<>(RequestText.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return refused(field, text, field + ": " + e.getMessage() + ".");
        }
    }

    private Outcome<SignedRequest> captured(CheckOrder.Request typed) {
        CheckCapture taken = typed.capture();
        return taken == null
                ? refused("capture", "", messages.get("signatures.check.capture.none"))
                : new Outcome.Done<>(new SignedRequest(
                        taken.capture().line().method(),
                        taken.capture().url(),
                        taken.capture().headers(),
                        taken.body()));
    }

    private Outcome<SignedRequest> typed(CheckOrder.Request typed) {
        String method = typed.method().strip();
        if (!method.matches("[A-Za-z]{1,20}")) {
            return refused("method", method, messages.get("signatures.check.method.invalid", method));
        }
        String url = typed.url().strip();
        if (url.matches(".*\\s.*")) {
            return refused("requestUrl", url, messages.get("signatures.check.url.invalid", url));
        }
        List<Header> fields = new ArrayList<>();
        // header values hold one byte per character
        String bytes = new String(typed.headers().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String line : bytes.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            } else if (!line.isBlank()) {
                return refused("headers", line, messages.get("signatures.check.headers.invalid", shown(line)));
            }
        }
        byte[] body = typed.body().getBytes(StandardCharsets.UTF_8);
        return new Outcome.Done<>(new SignedRequest(method, url, new Headers(fields), body));
    }

    /** The time that is typed, or {@code otherwise}. */
    Outcome<Instant> now(String text, Instant otherwise) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new Outcome.Done<>(otherwise);
        }
        try {
            if (!typed.matches("[0-9]{1,12}")) {
                return new Outcome.Done<>(Instant.parse(typed));
            }
            long seconds = Long.parseLong(typed);
            if (seconds <= MAX_TIME) {
                return new Outcome.Done<>(Instant.ofEpochSecond(seconds));
            }
        } catch (DateTimeException _) {
            // told below, like a number that is too large
        }
        return refused("now", typed, messages.get("signatures.check.now.invalid", typed));
    }

    /** The greatest age that is typed; the one given for nothing typed. */
    Outcome<Duration> tolerance(String text, Duration otherwise) {
        String typed = text.strip();
        if (!typed.matches("[0-9]{0,8}")) {
            return refused("tolerance", typed, messages.get("inboxes.form.tolerance.invalid", typed));
        }
        return new Outcome.Done<>(typed.isEmpty() ? otherwise : Duration.ofSeconds(Long.parseLong(typed)));
    }

    private static String shown(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static <T> Outcome<T> refused(String field, String value, String message) {
        return new Outcome.Refused<>(List.of(new Problem(field, value, message)));
    }
}
