package dev.hookbench.journal;

import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.capture.RequestLine;

/** Captures as bytes. */
final class CaptureCodec {
    private CaptureCodec() {}

    static void capture(ByteWriter out, Capture capture) {
        out.text(capture.uid());
        out.instant(capture.receivedAt());
        out.text(capture.inbox());
        line(out, capture.line());
        PartCodec.headers(out, capture.headers());
        out.text(capture.remoteAddress());
        PartCodec.body(out, capture.body());
        answer(out, capture.answer());
        PartCodec.verdict(out, capture.verdict());
        out.optional(capture.eventType(), ByteWriter::text);
        out.optional(capture.refusal(), CaptureCodec::refusal);
        out.duration(capture.duration());
    }

    static Capture capture(ByteReader in) throws MalformedRecord {
        return new Capture(
                in.text(),
                in.instant(),
                in.text(),
                line(in),
                PartCodec.headers(in),
                in.text(),
                PartCodec.body(in),
                answer(in),
                PartCodec.verdict(in),
                in.optional(ByteReader::text),
                in.optional(CaptureCodec::refusal),
                in.duration());
    }

    private static void line(ByteWriter out, RequestLine line) {
        out.text(line.method());
        out.text(line.target());
        out.text(line.version());
    }

    private static RequestLine line(ByteReader in) throws MalformedRecord {
        return new RequestLine(in.text(), in.text(), in.text());
    }

    private static void answer(ByteWriter out, Answer answer) {
        out.number(answer.status());
        PartCodec.headers(out, answer.headers());
        out.text(answer.body());
    }

    private static Answer answer(ByteReader in) throws MalformedRecord {
        return new Answer(in.integer(), PartCodec.headers(in), in.text());
    }

    private static void refusal(ByteWriter out, Refusal refusal) {
        out.text(refusal.reason());
        out.text(refusal.message());
        out.number(refusal.bytesSeen());
    }

    private static Refusal refusal(ByteReader in) throws MalformedRecord {
        return new Refusal(in.text(), in.text(), in.number());
    }
}
