package dev.hookbench.journal;

import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;

/** Journal entries as bytes, without the bytes of their bodies. */
final class RecordCodec {
    /** The version that is written; a change of any codec's layout raises it. */
    static final byte VERSION = 4;

    /** The first version in which the end of an attempt tells what it does to its endpoint. */
    private static final byte WITH_CHANGES = 2;

    /** The type of the record that ends a session; it carries no entry. */
    static final byte CLOSED = 0;

    private static final byte CAPTURE_RECEIVED = 1;
    private static final byte EVENT_ACCEPTED = 2;
    private static final byte ATTEMPT_STARTED = 3;
    private static final byte ATTEMPT_ENDED = 4;
    private static final byte CAPTURE_DELETED = 5;
    private static final byte CAPTURE_JUDGED = 6;

    private RecordCodec() {}

    static byte type(JournalEntry entry) {
        return switch (entry) {
            case CaptureReceived _ -> CAPTURE_RECEIVED;
            case EventAccepted _ -> EVENT_ACCEPTED;
            case AttemptStarted _ -> ATTEMPT_STARTED;
            case AttemptEnded _ -> ATTEMPT_ENDED;
            case CaptureDeleted _ -> CAPTURE_DELETED;
            case CaptureJudged _ -> CAPTURE_JUDGED;
        };
    }

    static ByteWriter encode(JournalEntry entry) {
        ByteWriter out = new ByteWriter();
        switch (entry) {
            case CaptureReceived received -> CaptureCodec.capture(out, received.capture());
            case EventAccepted accepted -> {
                DeliveryCodec.event(out, accepted.event());
                out.list(accepted.deliveries(), DeliveryCodec::delivery);
            }
            case AttemptStarted started -> AttemptCodec.attempt(out, started.attempt());
            case AttemptEnded ended -> {
                AttemptCodec.attempt(out, ended.attempt());
                DeliveryCodec.delivery(out, ended.delivery());
                out.optional(ended.change(), DeliveryCodec::change);
            }
            case CaptureDeleted deleted -> {
                out.text(deleted.uid());
                out.instant(deleted.at());
            }
            case CaptureJudged judged -> {
                out.text(judged.uid());
                PartCodec.verdict(out, judged.verdict());
                out.instant(judged.at());
            }
        }
        return out;
    }

    static JournalEntry decode(byte type, byte version, ByteReader in) throws MalformedRecord {
        if (version < 1 || version > VERSION) {
            throw new MalformedRecord("it has version " + version + ", this Hookbench knows 1 to " + VERSION);
        }
        JournalEntry entry = switch (type) {
            case CAPTURE_RECEIVED -> new CaptureReceived(CaptureCodec.capture(in));
            case EVENT_ACCEPTED ->
                new EventAccepted(
                        DeliveryCodec.event(in, version),
                        in.list(DeliveryCodec.SMALLEST, from -> DeliveryCodec.delivery(from, version)));
            case ATTEMPT_STARTED -> new AttemptStarted(AttemptCodec.attempt(in));
            case ATTEMPT_ENDED ->
                new AttemptEnded(
                        AttemptCodec.attempt(in),
                        DeliveryCodec.delivery(in, version),
                        version < WITH_CHANGES ? null : in.optional(DeliveryCodec::change));
            case CAPTURE_DELETED -> new CaptureDeleted(in.text(), in.instant());
            case CAPTURE_JUDGED -> new CaptureJudged(in.text(), PartCodec.verdict(in), in.instant());
            default -> throw new MalformedRecord("no entry has the type " + type);
        };
        in.end();
        return entry;
    }
}
