package dev.hookbench.ui.requests;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A disk that has changed a bit of every body. */
record Tampered(BodyReader bodies) implements BodyReader {
    @Override
    public InputStream open(BodyRef body) throws IOException {
        return new ByteArrayInputStream(readAll(body));
    }

    @Override
    public byte[] read(BodyRef body, long offset, int length) throws IOException {
        byte[] bytes = bodies.read(body, offset, length).clone();
        bytes[0] ^= 1;
        return bytes;
    }
}
