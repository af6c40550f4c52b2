package dev.hookbench.dispatch;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies, those that were just journalled from memory: most are sent within milliseconds of their acceptance, and
 * reading one back from the disk takes as long as signing it.
 */
final class RecentBodies implements BodyReader {
    /** The most bytes that are kept in memory; the oldest go first. */
    static final long MOST = 32L << 20;

    /** Bytes of the largest body that is kept: the time to read a larger one is little beside that to send it. */
    static final int LARGEST = 64 << 10;

    private final BodyReader disk;
    private final Map<BodyRef, byte[]> kept = new LinkedHashMap<>();
    private long bytes;

    RecentBodies(BodyReader disk) {
        this.disk = disk;
    }

    /** Keeps a body that is on disk; nobody may change its bytes from now on. */
    synchronized void keep(BodyRef body, byte[] content) {
        if (content.length == 0 || content.length > LARGEST || kept.putIfAbsent(body, content) != null) {
            return;
        }
        bytes += content.length;
        var oldest = kept.values().iterator();
        while (bytes > MOST) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    @Override
    public InputStream open(BodyRef body) throws IOException {
        return disk.open(body);
    }

    @Override
    public byte[] read(BodyRef body, long offset, int length) throws IOException {
        byte[] recent = offset == 0 && length == body.size() ? recent(body) : null;
        return recent != null ? recent : disk.read(body, offset, length);
    }

    private synchronized byte @Nullable [] recent(BodyRef body) {
        return kept.get(body);
    }
}
