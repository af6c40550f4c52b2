package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of heads that the parser refuses. */
final class HeadFaultsTest {
    private static final String REST = " HTTP/1.1\r\nHost: h\r\n\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE\\r\\n\\r\\n | The first line is \"GARBAGE\"; a request starts with METHOD /target HTTP/1.1.",
                "GET /in/orders\\r\\n\\r\\n | The first line is \"GET /in/orders\"",
                "\\r\\nGET / HTTP/1.1\\r\\n | leave the empty line out",
                "GET /in/a HTTP/1.1\\nHost: h\\n\\n | A line ends in LF alone, after \"GET /in/a HTTP/1.1\"",
                "GET /in/a HTTP/1.1\\r\\nHost: h\\nX: 1\\r\\n\\r\\n | A line ends in LF alone, after \"Host: h\"",
                "GET /in/a HTTP/3.0\\r\\n\\r\\n | ends in \"HTTP/3.0\"; the receiver speaks HTTP/1.1 and HTTP/1.0",
                "GET /in/a http/1.1\\r\\n\\r\\n | ends in \"http/1.1\"",
                "P(ST /in/a HTTP/1.1\\r\\n\\r\\n | The method is \"P(ST\"",
                "GET /in/a b HTTP/1.1\\r\\n\\r\\n | a space after \"/in/a\"; write it as %20",
                "GET in/a HTTP/1.1\\r\\n\\r\\n | The URL is \"in/a\"; it must start with /",
                "GET /in/a?x=100% HTTP/1.1\\r\\n\\r\\n | after \"/in/a?x=100\"; write a percent sign as %25",
                "GET /in/a%zz HTTP/1.1\\r\\n\\r\\n | after \"/in/a\"; write a percent sign",
                "GET /in/a HTTP/1.1\\r\\nHost: h\\r\\nno colon\\r\\n\\r\\n | \"no colon\" has no colon",
                "GET /in/a HTTP/1.1\\r\\nHost : h\\r\\n\\r\\n | \"Host \" has white space before its colon",
                "GET /in/a HTTP/1.1\\r\\n: h\\r\\n\\r\\n | has no name before its colon",
                "GET /in/a HTTP/1.1\\r\\nX(Y: h\\r\\n\\r\\n | The header name \"X(Y\" has a character",
                "GET /in/a HTTP/1.1\\r\\nX: 1\\r\\n\\r\\n | has no Host header, which HTTP/1.1 requires",
                "GET /in/a HTTP/1.1\\r\\nHost: a\\r\\nhost: b\\r\\n\\r\\n | has 2 Host headers; send one",
                "GET /in/a HTTP/1.1\\r\\nHost: a/b\\r\\n\\r\\n | The Host header is \"a/b\", which is not host or host:port",
                "PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n | start of HTTP/2"
            })
    void namesTheFaultAndTheCure(String request, String words) {
        String bytes = request.replace("\\r", "\r").replace("\\n", "\n");

        Fault fault = HeadFaults.of(bytes.getBytes(StandardCharsets.ISO_8859_1), bytes.length());

        assertThat(fault.message()).contains(words);
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.reason()).isEqualTo("malformed");
    }

    @Test
    void recognisesTls() {
        byte[] clientHello = HexFormat.of().parseHex("16030100f8010000f40303");

        assertThat(HeadFaults.of(clientHello, clientHello.length).message())
                .contains("TLS")
                .contains("http://");
    }

    @Test
    void showsControlCharactersByTheirNumber() {
        assertThat(message("GET /in/a\u0001b" + REST)).contains("\\x01 after \"/in/a\"; percent-encode it as %01");
        assertThat(message("GET /in/a HTTP/1.1\r\nHost: h\r\nX-A: a\u0000b\r\n\r\n"))
                .contains("The value of the header \"X-A\" has the control character \\x00");
        assertThat(message("G\u00e9T /in/a" + REST)).contains("\"G\\xE9T\"");
    }

    @Test
    void cutsWhatItRepeats() {
        assertThat(message("x".repeat(5_000) + "\r\n\r\n"))
                .contains("\"" + "x".repeat(60) + "…\"")
                .hasSizeLessThan(300);
    }

    @Test
    void saysWhichSizeIsTooLarge() {
        String head = "GET /in/a HTTP/1.1\r\nHost: h\r\nX: " + "v".repeat(70_000);
        Fault fault = HeadFaults.of(head.getBytes(StandardCharsets.ISO_8859_1), 90_000);

        assertThat(fault.status()).isEqualTo(431);
        assertThat(fault.message()).contains("more than 65,536 bytes");
    }

    @Test
    void alwaysSaysSomething() {
        assertThat(message("GET /in/a HTTP/1.0\r\n\r\n")).contains("RFC 9112");
        assertThat(message("")).contains("empty line");
    }

    private static String message(String request) {
        return HeadFaults.of(request.getBytes(StandardCharsets.ISO_8859_1), request.length())
                .message();
    }
}
