package dev.hookbench.journal;

import dev.hookbench.domain.journal.Journal.Stored;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the segments of a journal: its end when it is opened, its entries when they are replayed. */
final class SegmentReader {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentReader.class);

    private final JournalFolder folder;

    SegmentReader(JournalFolder folder) {
        this.folder = folder;
    }

    /** Hands on the entries after number {@code after} and up to {@code lastDurable}. */
    Replay replay(long after, long lastDurable, Consumer<Stored> consumer) throws IOException {
        List<SegmentHeader> headers = headers();
        int start = startFor(after + 1, headers);
        long expected = start < 0 ? after + 1 : headers.get(start).firstSequence();
        ReplayWalk walk = new ReplayWalk(after, expected, consumer);
        for (int i = Math.max(0, start); i < headers.size(); i++) {
            long next = i + 1 < headers.size() ? headers.get(i + 1).firstSequence() : Long.MAX_VALUE;
            SegmentHeader header = headers.get(i);
            SegmentImage image = SegmentImage.load(folder.segment(header.number()));
            walk.through(header, image, Math.min(lastDurable, next - 1));
        }
        return walk.end(lastDurable);
    }

    /** Where the journal ends. Removes segments that were prepared and never used. */
    SegmentSupply.End end(int segmentBytes) throws IOException {
        removeUnused();
        NavigableMap<Integer, Path> files = folder.segmentFiles();
        List<SegmentHeader> headers = headers();
        int highest = files.isEmpty() ? 0 : files.lastKey();
        if (headers.isEmpty()) {
            return new SegmentSupply.End(0, highest, null);
        }
        SegmentHeader last = headers.getLast();
        SegmentImage image = SegmentImage.load(folder.segment(last.number()));
        SegmentTail tail = SegmentTail.of(last, image);
        boolean goesOn = tail.isClosed() && last.number() == highest && image.length() == segmentBytes;
        if (!tail.isClosed()) {
            settle(last, image, tail);
        }
        return new SegmentSupply.End(
                tail.nextSequence() - 1, highest, goesOn ? new SegmentSupply.Resumed(last, tail.position()) : null);
    }

    /**
     * Makes what was found in a segment that ended in a crash durable before anyone is told of it, and gives back the zeros
     * behind it. Bytes that are neither record nor zero stay for whoever wants to look at them.
     */
    private void settle(SegmentHeader header, SegmentImage image, SegmentTail tail) {
        String name = JournalFolder.segmentName(header.number());
        boolean torn = !image.isZeroFrom(tail.position());
        LOG.info("Segment {} was not closed; it ends {} at byte {}", name, torn ? "torn" : "whole", tail.position());
        try (FileChannel channel = FileChannel.open(folder.segment(header.number()), StandardOpenOption.WRITE)) {
            if (!torn) {
                channel.truncate(tail.position());
            }
            channel.force(true);
        } catch (IOException e) {
            LOG.warn("Segment {} cannot be written: {}", name, Reason.of(e));
        }
    }

    private void removeUnused() throws IOException {
        for (Map.Entry<Integer, Path> file : folder.segmentFiles().entrySet()) {
            if (SegmentImage.header(file.getValue()).isEmpty()) {
                if (SegmentImage.load(file.getValue()).isZeroFrom(0)) {
                    Files.delete(file.getValue());
                } else {
                    LOG.error("Segment {} has no readable head and is left as it is", file.getValue());
                }
            }
        }
    }

    /** The heads of the readable segments in order. */
    private List<SegmentHeader> headers() throws IOException {
        List<SegmentHeader> headers = new ArrayList<>();
        for (Path file : folder.segmentFiles().values()) {
            try {
                SegmentImage.header(file).ifPresent(headers::add);
            } catch (NoSuchFileException e) {
                LOG.debug("Segment {} was prepared and is removed again", file, e);
            }
        }
        return headers;
    }

    /** The index of the last segment that begins with this number or before it; -1 when there is none. */
    private static int startFor(long sequence, List<SegmentHeader> headers) {
        int start = -1;
        for (int i = 0; i < headers.size() && headers.get(i).firstSequence() <= sequence; i++) {
            start = i;
        }
        return start;
    }
}
