package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.json.JsonText;
import dev.hookbench.json.JsonText.Escapes;
import dev.hookbench.json.JsonText.Layout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A capture with as much of its body as is shown.
 *
 * @param shown the first bytes of the body, at most {@link #MOST}
 * @param pretty the body laid out anew, if it is JSON and shown whole
 * @param text the shown bytes as text; nothing if they are none
 */
@SuppressWarnings("ArrayRecordComponent") // shown, never compared
record LoadedCapture(Capture capture, byte[] shown, Optional<String> pretty, Optional<String> text) {
    /** The most body bytes that are shown. */
    static final int MOST = 1024 * 1024;

    static LoadedCapture of(Capture capture, byte[] shown) {
        boolean whole = shown.length == capture.body().size();
        Optional<String> pretty = whole
                ? JsonText.read(shown).flatMap(json -> json.write(Layout.indented("  "), Escapes.AS_IS))
                : Optional.empty();
        return new LoadedCapture(capture, shown, pretty, decode(shown, whole));
    }

    boolean isCut() {
        return shown.length < capture.body().size();
    }

    private static Optional<String> decode(byte[] bytes, boolean whole) {
        try {
            int length = whole ? bytes.length : wholeCharacters(bytes);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** How many bytes make whole UTF-8 characters: a cut may fall within one. */
    private static int wholeCharacters(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return end > 0 && (bytes[end - 1] & 0xC0) == 0xC0 ? end - 1 : end;
    }
}
