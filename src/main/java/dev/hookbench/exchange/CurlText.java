package dev.hookbench.exchange;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cURL command read as the request that it sends; files are not opened. */
final class CurlText {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> DATA =
            Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");
    /** Options whose value is another word, and does not change what is signed. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-o",
            "--output",
            "-A",
            "--user-agent",
            "-e",
            "--referer",
            "-b",
            "--cookie",
            "-m",
            "--max-time",
            "-u",
            "--user",
            "--connect-timeout",
            "-x",
            "--proxy",
            "--cacert",
            "-E",
            "--cert",
            "--key",
            "-w",
            "--write-out");

    private final List<Header> headers = new ArrayList<>();
    private @Nullable String method;
    private @Nullable String url;
    private @Nullable String body;
    private boolean json;

    private CurlText() {}

    static SignedRequest read(String command) {
        CurlText curl = new CurlText();
        Iterator<String> words = ShellWords.split(command).iterator();
        words.next();
        while (words.hasNext()) {
            curl.take(words.next(), words);
        }
        return curl.request();
    }

    private void take(String word, Iterator<String> rest) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        if (name.equals("-X") || name.equals("--request")) {
            method = value(word, equals, rest);
        } else if (name.equals("-H") || name.equals("--header")) {
            header(value(word, equals, rest));
        } else if (DATA.contains(name)) {
            json |= name.equals("--json");
            data(name, value(word, equals, rest));
        } else if (name.equals("--url")) {
            url = value(word, equals, rest);
        } else if (name.equals("-I") || name.equals("--head")) {
            method = "HEAD";
        } else if (WITH_VALUE.contains(name)) {
            value(word, equals, rest);
        } else if (word.startsWith("-X") && word.length() > 2) {
            method = word.substring(2);
        } else if (!word.startsWith("-")) {
            url = word;
        }
    }

    private static String value(String word, int equals, Iterator<String> rest) {
        if (equals >= 0) {
            return word.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("the cURL option " + word + " has no value: give the whole command");
        }
        return rest.next();
    }

    /** curl removes a header that is given without a value. */
    private void header(String line) {
        if (!line.endsWith(":")) {
            headers.add(
                    line.endsWith(";")
                            ? RequestText.header(line.substring(0, line.length() - 1) + ":")
                            : RequestText.header(line));
        }
    }

    private void data(String name, String value) {
        if (value.startsWith("@") && !name.equals("--data-raw")) {
            throw new IllegalArgumentException("the cURL option " + name + " " + RequestText.shown(value)
                    + " names a file, which is not opened: put the body in its place, or give a raw request");
        }
        String joint = name.equals("--json") ? "" : "&";
        body = body == null ? value : body + joint + value;
    }

    private SignedRequest request() {
        if (url == null) {
            throw new IllegalArgumentException("the cURL command has no URL: give the whole command");
        }
        if (body != null
                && headers.stream()
                        .noneMatch(
                                field -> field.name().toLowerCase(Locale.ROOT).equals("content-type"))) {
            headers.add(new Header("Content-Type", json ? "application/json" : FORM));
        }
        String usual = body == null ? "GET" : "POST";
        return new SignedRequest(
                method == null ? usual : method,
                url,
                new Headers(headers),
                body == null ? new byte[0] : body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
