package dev.hookbench.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A TCP connection that speaks HTTP/1 byte by byte, to say what no decent client would. Texts are ISO-8859-1. */
public final class RawConnection implements Closeable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket = new Socket();

    /** Connects to {@code address}. */
    public RawConnection(InetSocketAddress address) throws IOException {
        this(address, null);
    }

    /** Connects to {@code address} from one of this machine's own, from any for null. */
    public RawConnection(InetSocketAddress address, @Nullable InetAddress from) throws IOException {
        if (from != null) {
            socket.bind(new InetSocketAddress(from, 0));
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(address, TIMEOUT_MILLIS);
    }

    /**
     * A response.
     *
     * @param head status line and header lines
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by its parts
    public record Response(int status, List<String> head, byte[] body) {
        /** The value of the first header of that name. */
        public Optional<String> header(String name) {
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** The body as UTF-8 text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends the text as it is. */
    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the bytes. */
    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends the bytes one by one, each in a segment of its own as far as the system allows. */
    public RawConnection drip(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            send(new byte[] {b});
        }
        return this;
    }

    /** Says that nothing more will be sent. */
    public RawConnection endOfSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads one whole response; the body by Content-Length, else by chunks, else to the end. */
    public Response response() throws IOException {
        return response(false);
    }

    /** Reads the response to a HEAD request, which has no body whatever its headers say. */
    public Response responseToHead() throws IOException {
        return response(true);
    }

    private Response response(boolean bodiless) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        Response bare = new Response(status, head, new byte[0]);
        boolean none = bodiless || status / 100 == 1 || status == 204 || status == 304;
        return none ? bare : new Response(status, head, body(bare));
    }

    private byte[] body(Response head) throws IOException {
        InputStream in = socket.getInputStream();
        Optional<String> length = head.header("Content-Length");
        if (length.isPresent()) {
            return exactly(in, Integer.parseInt(length.get()));
        }
        if (head.header("Transfer-Encoding").isPresent()) {
            return chunks(in);
        }
        return in.readAllBytes();
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(in, size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the response ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int b = socket.getInputStream().read();
        while (b != '\n') {
            if (b < 0) {
                throw new EOFException("the connection ended in: " + line);
            }
            line.append((char) b);
            b = socket.getInputStream().read();
        }
        boolean crlf = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return line.substring(0, line.length() - (crlf ? 1 : 0));
    }

    /** Reads lines until one contains {@code part}: that one. */
    public String lineWith(String part) throws IOException {
        String line = line();
        while (!line.contains(part)) {
            line = line();
        }
        return line;
    }

    /** Reads what is still to come; true once the other side has closed. */
    public boolean readToEnd() throws IOException {
        socket.getInputStream().readAllBytes();
        return true;
    }

    /** Whether the other side closed in an orderly way, with nothing more to read. */
    public boolean isAtEnd() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /** Ends the connection by a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
