package dev.hookbench.signature.part;

import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.signature.part.BodyLead.Variant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A body that a platform packed or unpacked: base64, gzip, or JSON within a JSON text. */
final class WrapVariants {
    /** Most bytes that a compressed body is unpacked to. */
    private static final int MOST_UNPACKED = 8 << 20;

    /** Where gzip names the system that made it (RFC 1952, 2.3.1): 0 is what Java writes, 3 is Unix, 255 unknown. */
    private static final byte[] SYSTEMS = {0, 3, (byte) 255};

    private static final int SYSTEM_AT = 9;

    private WrapVariants() {}

    static Stream<Variant> of(byte[] body) {
        Stream<Supplier<Stream<Variant>>> variants =
                Stream.of(() -> unpacked(body), () -> quoted(body), () -> encoded(body), () -> compressed(body));
        return variants.flatMap(Supplier::get);
    }

    private static Stream<Variant> unpacked(byte[] body) {
        return Stream.of(
                        base64(body)
                                .map(bytes -> new Variant(
                                        "body_base64_encoded",
                                        "it was encoded as base64, as function gateways do",
                                        bytes)),
                        gunzipped(body)
                                .map(bytes -> new Variant("body_compressed", "it was compressed by gzip", bytes)))
                .flatMap(Optional::stream);
    }

    private static Optional<byte[]> base64(byte[] body) {
        try {
            return Optional.of(Base64.getDecoder().decode(new String(body, StandardCharsets.ISO_8859_1).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> gunzipped(byte[] body) {
        if (body.length < 2 || body[0] != (byte) 0x1F || body[1] != (byte) 0x8B) {
            return Optional.empty();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(MOST_UNPACKED + 1);
            return unpacked.length > MOST_UNPACKED ? Optional.empty() : Optional.of(unpacked);
        } catch (IOException e) {
            return Optional.empty(); // it only begins like gzip
        }
    }

    /** A JSON text that holds the JSON, and the other way round. */
    private static Stream<Variant> quoted(byte[] body) {
        String words = "the JSON was written twice, the second time as a text";
        Stream<Variant> outer = inner(body).stream().map(text -> new Variant("json_reserialized", words, utf8(text)));
        Variant inner = new Variant(
                "json_reserialized",
                "the sender signs its JSON written twice, the second time as a text",
                Json.write(new String(body, StandardCharsets.UTF_8)));
        return Stream.concat(outer, Stream.of(inner));
    }

    private static Optional<String> inner(byte[] body) {
        if (body.length == 0 || body[0] != '"') {
            return Optional.empty();
        }
        try {
            return Json.parse(body) instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static Stream<Variant> encoded(byte[] body) {
        return Stream.of(new Variant(
                "body_base64_decoded",
                "it was decoded from base64",
                Base64.getEncoder().encode(body)));
    }

    private static Stream<Variant> compressed(byte[] body) {
        byte[] packed = gzip(body);
        return Stream.iterate(0, i -> i < SYSTEMS.length, i -> i + 1).map(i -> {
            byte[] copy = packed.clone();
            copy[SYSTEM_AT] = SYSTEMS[i];
            return new Variant("body_decompressed", "it was unpacked from gzip", copy);
        });
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
