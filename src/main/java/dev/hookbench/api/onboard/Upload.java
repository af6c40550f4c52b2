package dev.hookbench.api.onboard;

import dev.hookbench.api.route.BadInput;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import io.undertow.util.MultipartParser.PartHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The part {@code file} of a form (RFC 7578), as browsers and Convoy's SDK upload a file. */
final class Upload implements PartHandler {
    private static final int BUFFER = 1_024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean inFile;
    private boolean found;

    private Upload() {}

    /** The bytes of the file in a form of that content type. */
    static byte[] file(String contentType, byte[] form) {
        String boundary = boundary(contentType);
        Upload upload = new Upload();
        try (DefaultByteBufferPool pool = new DefaultByteBufferPool(false, BUFFER)) {
            MultipartParser.beginParse(pool, upload, boundary.getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .parse(ByteBuffer.wrap(form));
        } catch (IOException | RuntimeException e) {
            throw BadInput.ofBody("The form cannot be read (" + e.getMessage()
                    + "): send multipart/form-data with the CSV in its part file.");
        }
        if (!upload.found) {
            throw BadInput.ofBody("The form has no part file: send the CSV in a part with that name.");
        }
        return upload.bytes.toByteArray();
    }

    @Override
    public void beginPart(HeaderMap headers) {
        String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
        inFile = disposition != null && "file".equals(Headers.extractQuotedValueFromHeader(disposition, "name"));
        found = found || inFile;
    }

    @Override
    public void data(ByteBuffer buffer) {
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        if (inFile) {
            bytes.writeBytes(chunk);
        }
    }

    @Override
    public void endPart() {
        inFile = false;
    }

    private static String boundary(String contentType) {
        @Nullable String boundary = Headers.extractQuotedValueFromHeader(contentType, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw BadInput.ofBody("The Content-Type " + contentType + " names no boundary: let the client set it.");
        }
        return boundary;
    }
}
