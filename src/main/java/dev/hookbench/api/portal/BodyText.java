package dev.hookbench.api.portal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies as visitors see them: the beginning of a text, or that it is no text. The bytes themselves are not given. */
final class BodyText {
    /** The most bytes of a body that are shown. */
    static final int MOST = 64 * 1024;

    private final BodyReader bodies;

    BodyText(BodyReader bodies) {
        this.bodies = bodies;
    }

    /** What is shown of {@code body}: {@code text} is null where it is no text, {@code cut} says that more follows. */
    Map<String, @Nullable Object> of(BodyRef body) {
        boolean cut = body.size() > MOST;
        String fault = "";
        String text = null;
        try {
            byte[] bytes = body.size() == 0 ? new byte[0] : bodies.read(body, 0, (int) Math.min(MOST, body.size()));
            text = text(bytes, cut).orElse(null);
        } catch (IOException e) {
            fault = "The bytes of this body are gone.";
        }
        return Json.object(
                "size", body.size(), "sha256", body.sha256(), "text", text, "cut", cut && text != null, "fault", fault);
    }

    /** The bytes as UTF-8 without control characters; a character that the cut goes through is left out. */
    static Optional<String> text(byte[] bytes, boolean cut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, !cut);
        String text = out.flip().toString();
        boolean readable = text.chars().allMatch(c -> (c >= ' ' && c != 0x7F) || c == '\t' || c == '\n' || c == '\r');
        return result.isError() || !readable ? Optional.empty() : Optional.of(text);
    }
}
