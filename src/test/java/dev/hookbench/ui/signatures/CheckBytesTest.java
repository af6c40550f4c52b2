package dev.hookbench.ui.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.ui.signatures.CheckBytes.Cut;
import dev.hookbench.ui.signatures.CheckBytes.Mark;
import dev.hookbench.ui.signatures.CheckBytes.Plain;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bytes as text to read. */
final class CheckBytesTest {
    @Test
    void whatCannotBeSeenIsMarked() {
        byte[] bytes = "a\r\nb\tü\u200B".getBytes(StandardCharsets.UTF_8);
        assertThat(CheckBytes.pieces(bytes))
                .containsExactly(
                        new Plain("a"),
                        new Mark("␍"),
                        new Mark("␊"),
                        new Plain("\nb"),
                        new Mark("␉"),
                        new Plain("ü"),
                        new Mark("\\xE2\\x80\\x8B"));
    }

    @Test
    void bytesThatAreNoTextAreShownByTheirNumber() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC3, 'b', (byte) 0xE2};
        assertThat(CheckBytes.pieces(bytes))
                .containsExactly(
                        new Plain("a"), new Mark("\\xFF"), new Mark("\\xC3"), new Plain("b"), new Mark("\\xE2"));
    }

    @Test
    void theMiddleOfManyIsLeftOutAndCounted() {
        byte[] bytes = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        assertThat(CheckBytes.pieces(bytes))
                .containsExactly(new Plain("x".repeat(1_500)), new Cut(8_200), new Plain("x".repeat(300)));
    }
}
