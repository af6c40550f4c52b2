package dev.hookbench.journal;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;

/** Attempts and their outcomes as bytes. */
final class AttemptCodec {
    private static final int ANSWERED = 1;
    private static final int FAILED = 2;
    private static final int UNKNOWN = 3;
    private static final int OPEN = 4;

    private AttemptCodec() {}

    static void attempt(ByteWriter out, Attempt attempt) {
        out.text(attempt.uid());
        out.text(attempt.deliveryUid());
        out.text(attempt.endpointUid());
        out.number(attempt.number());
        out.text(attempt.url());
        out.instant(attempt.startedAt());
        PartCodec.headers(out, attempt.requestHeaders());
        PartCodec.body(out, attempt.requestBody());
        outcome(out, attempt.outcome());
    }

    static Attempt attempt(ByteReader in) throws MalformedRecord {
        return new Attempt(
                in.text(),
                in.text(),
                in.text(),
                in.integer(),
                in.text(),
                in.instant(),
                PartCodec.headers(in),
                PartCodec.body(in),
                outcome(in));
    }

    private static void outcome(ByteWriter out, AttemptOutcome outcome) {
        switch (outcome) {
            case Answered answered -> {
                out.tag(ANSWERED);
                answered(out, answered);
            }
            case Failed failed -> {
                out.tag(FAILED);
                failed(out, failed);
            }
            case AttemptOutcome.Unknown _ -> out.tag(UNKNOWN);
            case AttemptOutcome.Open _ -> out.tag(OPEN);
        }
    }

    private static AttemptOutcome outcome(ByteReader in) throws MalformedRecord {
        int tag = in.tag();
        return switch (tag) {
            case ANSWERED -> answered(in);
            case FAILED -> failed(in);
            case UNKNOWN -> new AttemptOutcome.Unknown();
            case OPEN -> new AttemptOutcome.Open();
            default -> throw new MalformedRecord("no outcome has the number " + tag);
        };
    }

    private static void answered(ByteWriter out, Answered answered) {
        out.number(answered.status());
        out.text(answered.reasonPhrase());
        PartCodec.headers(out, answered.headers());
        PartCodec.body(out, answered.body());
        out.flag(answered.truncated());
        out.text(answered.ipAddress());
        out.instant(answered.endedAt());
        timings(out, answered.timings());
    }

    private static Answered answered(ByteReader in) throws MalformedRecord {
        return new Answered(
                in.integer(),
                in.text(),
                PartCodec.headers(in),
                PartCodec.body(in),
                in.flag(),
                in.text(),
                in.instant(),
                timings(in));
    }

    private static void failed(ByteWriter out, Failed failed) {
        out.name(failed.error());
        out.text(failed.message());
        out.optional(failed.ipAddress(), ByteWriter::text);
        out.instant(failed.endedAt());
        timings(out, failed.timings());
    }

    private static Failed failed(ByteReader in) throws MalformedRecord {
        return new Failed(
                in.name(ErrorClass.class), in.text(), in.optional(ByteReader::text), in.instant(), timings(in));
    }

    private static void timings(ByteWriter out, Timings timings) {
        out.optional(timings.dns(), ByteWriter::duration);
        out.optional(timings.connect(), ByteWriter::duration);
        out.optional(timings.tls(), ByteWriter::duration);
        out.optional(timings.firstByte(), ByteWriter::duration);
        out.duration(timings.total());
    }

    private static Timings timings(ByteReader in) throws MalformedRecord {
        return new Timings(
                in.optional(ByteReader::duration),
                in.optional(ByteReader::duration),
                in.optional(ByteReader::duration),
                in.optional(ByteReader::duration),
                in.duration());
    }
}
