package dev.hookbench.journal;

import java.util.Optional;

/**
 * The end of a segment.
 *
 * @param nextSequence the number that comes next
 * @param position the offset after the last sound record
 * @param isClosed whether the last record says that the session ended well, and nothing comes after it
 */
record SegmentTail(long nextSequence, int position, boolean isClosed) {
    /** The end of this segment. */
    static SegmentTail of(SegmentHeader header, SegmentImage image) {
        SegmentScanner scanner = new SegmentScanner(image, header);
        long next = header.firstSequence();
        boolean closed = false;
        for (Optional<SegmentScanner.Found> found = scanner.next(); found.isPresent(); found = scanner.next()) {
            if (found.get() instanceof SegmentScanner.Found.Sound sound) {
                closed = sound.header().type() == RecordCodec.CLOSED;
                next = closed
                        ? sound.header().sequence()
                        : Math.max(next, sound.header().sequence() + 1);
            }
        }
        return new SegmentTail(next, scanner.position(), closed && image.isZeroFrom(scanner.position()));
    }
}
