package dev.hookbench.domain.journal;

import dev.hookbench.domain.BodyRef;
import java.io.IOException;
import java.io.InputStream;

/** The port to body bytes. */
public interface BodyReader {
    /**
     * The whole body as a stream; the caller closes it.
     *
     * @throws IOException naming the body, if its bytes are gone or damaged
     */
    InputStream open(BodyRef body) throws IOException;

    /** Up to {@code length} bytes from {@code offset} on. */
    byte[] read(BodyRef body, long offset, int length) throws IOException;

    /** The whole body in memory. */
    default byte[] readAll(BodyRef body) throws IOException {
        return read(body, 0, Math.toIntExact(body.size()));
    }
}
