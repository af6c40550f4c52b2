package dev.hookbench.cli.demo;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A sender of its own that shares no code with what it tests: HTTP/1.1 over a plain socket, one request a connection. */
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param body everything after the head, up to the end of the connection
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    record Response(int status, byte[] body) {}

    /** Sends exactly these bytes as a request and reads the answer. */
    static Response send(String method, String url, Headers headers, byte[] body) throws IOException {
        URI uri = URI.create(url);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(head(method, uri, headers, body.length));
            out.write(body);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static byte[] head(String method, URI uri, Headers headers, int length) {
        StringBuilder head = new StringBuilder(method + " " + uri.getRawPath() + " HTTP/1.1\r\nHost: "
                + uri.getAuthority() + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n");
        for (Header header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Response read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        byte[] bytes = all.toByteArray();
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = head.indexOf(new String(END_OF_HEAD, StandardCharsets.ISO_8859_1));
        if (end < 0 || !head.matches("(?s)HTTP/1\\.1 [0-9]{3}.*")) {
            throw new IOException("no HTTP answer but " + bytes.length + " bytes");
        }
        byte[] body = Arrays.copyOfRange(bytes, end + END_OF_HEAD.length, bytes.length);
        return new Response(Integer.parseInt(head.substring(9, 12)), body);
    }
}
