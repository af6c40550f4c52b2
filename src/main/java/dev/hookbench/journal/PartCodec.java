package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.Verdict;
import java.util.HexFormat;

/** The parts that captures and deliveries share: headers, references to bodies, verdicts. */
final class PartCodec {
    private static final HexFormat HEX = HexFormat.of();
    private static final int VALID = 1;
    private static final int INVALID = 2;
    private static final int NOT_CHECKED = 3;
    private static final int SHA256_BYTES = 32;

    private PartCodec() {}

    static void headers(ByteWriter out, Headers headers) {
        out.list(headers.fields(), (to, field) -> {
            to.text(field.name());
            to.text(field.value());
        });
    }

    static Headers headers(ByteReader in) throws MalformedRecord {
        return new Headers(in.list(2, from -> new Header(from.text(), from.text())));
    }

    static void body(ByteWriter out, BodyRef body) {
        out.raw(HEX.parseHex(body.sha256()));
        out.number(body.size());
        out.number(body.segment());
        out.number(body.offset());
    }

    static BodyRef body(ByteReader in) throws MalformedRecord {
        byte[] hash = in.raw();
        if (hash.length != SHA256_BYTES) {
            throw new MalformedRecord("a SHA-256 has " + hash.length + " bytes");
        }
        return new BodyRef(HEX.formatHex(hash), in.number(), in.integer(), in.number());
    }

    static void verdict(ByteWriter out, Verdict verdict) {
        switch (verdict) {
            case Verdict.Valid valid -> {
                out.tag(VALID);
                out.text(valid.scheme());
            }
            case Verdict.Invalid invalid -> {
                out.tag(INVALID);
                out.text(invalid.scheme());
                out.text(invalid.reason());
                out.optional(invalid.detail(), ByteWriter::text);
                out.text(invalid.explanation());
            }
            case Verdict.NotChecked notChecked -> {
                out.tag(NOT_CHECKED);
                out.text(notChecked.why());
            }
        }
    }

    static Verdict verdict(ByteReader in) throws MalformedRecord {
        int tag = in.tag();
        return switch (tag) {
            case VALID -> new Verdict.Valid(in.text());
            case INVALID -> new Verdict.Invalid(in.text(), in.text(), in.optional(ByteReader::text), in.text());
            case NOT_CHECKED -> new Verdict.NotChecked(in.text());
            default -> throw new MalformedRecord("no verdict has the number " + tag);
        };
    }
}
