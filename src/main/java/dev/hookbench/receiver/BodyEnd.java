package dev.hookbench.receiver;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.Payload;

/** How the reading of a body ended. */
sealed interface BodyEnd {
    /** All of it is here. */
    record Whole(BodyRef ref, Payload payload) implements BodyEnd {
        /** A body without bytes. */
        static final Whole EMPTY = new Whole(BodyRef.empty(), Payload.none());
    }

    /** It is, or is declared to be, longer than the limit. */
    record TooLarge(long declared, long limit, long seen) implements BodyEnd {}

    /** It took too long; the sender may still listen. */
    record TooSlow(String why, long seen) implements BodyEnd {}

    /** The connection ended, or what came is not a body; there is nobody to answer. */
    record Broken(String why, long seen) implements BodyEnd {}

    /** It could not be put on disk. */
    record Unstorable(String why, long seen) implements BodyEnd {}

    /**
     * It was not read: the request was turned away on its head.
     *
     * @param kept bytes of the request for the record; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Unread(Refusals.Refused refused, byte[] kept) implements BodyEnd {}
}
