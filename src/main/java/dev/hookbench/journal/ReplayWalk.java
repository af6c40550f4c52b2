package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks through segments in order, hands on entries, and notices by their numbers which are missing. */
final class ReplayWalk {
    private final long after;
    private final Consumer<Stored> consumer;
    private final List<Damage> damages = new ArrayList<>();
    private long expected;
    private long replayed;
    private int segment;
    private int position;

    /** Hands on the entries after number {@code after}; the first segment is to begin with number {@code expected}. */
    ReplayWalk(long after, long expected, Consumer<Stored> consumer) {
        this.after = after;
        this.expected = expected;
        this.consumer = consumer;
    }

    /** Walks through one segment, up to and with number {@code until}. */
    void through(SegmentHeader header, SegmentImage image, long until) {
        missing(header.firstSequence(), "no segment that can be read holds what followed");
        segment = header.number();
        SegmentScanner scanner = new SegmentScanner(image, header);
        Optional<SegmentScanner.Found> found = scanner.next();
        position = SegmentHeader.BYTES;
        while (found.isPresent()) {
            switch (found.get()) {
                case SegmentScanner.Found.Damaged damaged -> position = damaged.from();
                case SegmentScanner.Found.Sound sound -> {
                    if (sound.header().sequence() > until) {
                        return;
                    }
                    sound(sound, image);
                }
            }
            found = scanner.next();
        }
    }

    /** The result, given the number of the last entry that was durable. */
    Replay end(long lastDurable) {
        missing(lastDurable + 1, "the segment ends before them");
        return new Replay(expected - 1, replayed, damages);
    }

    /** The number that comes next. */
    long expected() {
        return expected;
    }

    private void sound(SegmentScanner.Found.Sound sound, SegmentImage image) {
        RecordHeader header = sound.header();
        missing(header.sequence(), "the bytes there are damaged");
        position = sound.offset() + header.recordBytes();
        if (header.type() == RecordCodec.CLOSED || header.sequence() < expected) {
            return;
        }
        expected = header.sequence() + 1;
        if (header.sequence() > after) {
            handOn(header, sound.offset(), image);
        }
    }

    private void handOn(RecordHeader header, int offset, SegmentImage image) {
        int payload = offset + RecordHeader.BYTES;
        JournalEntry entry;
        try {
            ByteReader in = new ByteReader(image.array(), payload, header.entryBytes());
            entry = RecordCodec.decode(header.type(), header.version(), in);
        } catch (MalformedRecord e) {
            damages.add(new Damage(
                    segment, offset, header.sequence(), header.sequence(), "it cannot be decoded: " + e.getMessage()));
            return;
        }
        replayed++;
        consumer.accept(new Stored(header.sequence(), placed(entry, header, payload)));
    }

    private JournalEntry placed(JournalEntry entry, RecordHeader header, int payload) {
        BodyRef body = entry.body();
        return header.bodyBytes() == 0 ? entry : entry.withBody(body.at(segment, payload + header.entryBytes()));
    }

    private void missing(long next, String what) {
        if (next > expected) {
            damages.add(new Damage(segment, position, expected, next - 1, what));
            expected = next;
        }
    }
}
