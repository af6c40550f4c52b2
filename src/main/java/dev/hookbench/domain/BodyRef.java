package dev.hookbench.domain;

/**
 * Names body bytes: their SHA-256 as 64 lower-case hex digits, their length in bytes, and where the journal keeps them.
 *
 * @param segment number of the journal segment, or one of the constants here
 * @param offset offset of the first body byte within the segment; 0 where there is none
 */
public record BodyRef(String sha256, long size, int segment, long offset) {
    /** Not yet written. */
    public static final int PENDING = -1;

    /** A file of its own, named by its hash. */
    public static final int FILE = -2;

    private static final BodyRef EMPTY =
            new BodyRef("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, PENDING, 0);

    /** The empty body, which needs no place. */
    public static BodyRef empty() {
        return EMPTY;
    }

    /** A body that the journal has still to give a place. */
    public static BodyRef pending(String sha256, long size) {
        return new BodyRef(sha256, size, PENDING, 0);
    }

    /** The same body at its place. */
    public BodyRef at(int newSegment, long newOffset) {
        return new BodyRef(sha256, size, newSegment, newOffset);
    }
}
