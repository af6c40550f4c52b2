package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies by their hash, without a journal. */
public final class InMemoryBodies implements BodyReader {
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    /** Keeps a text as a body. */
    public BodyRef keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        BodyRef body = new BodyRef("sha-of-" + bodies.size(), bytes.length, 0, 0);
        bodies.put(body.sha256(), bytes);
        return body;
    }

    @Override
    public InputStream open(BodyRef body) throws IOException {
        return new ByteArrayInputStream(bytes(body));
    }

    @Override
    public byte[] read(BodyRef body, long offset, int length) throws IOException {
        byte[] bytes = bytes(body);
        int from = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    private byte[] bytes(BodyRef body) throws IOException {
        byte[] bytes = bodies.get(body.sha256());
        if (bytes == null) {
            throw new IOException("the bytes of body " + body.sha256() + " are gone");
        }
        return bytes;
    }
}
