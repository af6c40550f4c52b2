package dev.hookbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class HexRowsTest {
    private static final byte[] BYTES = "hookbench\n\u00e4 sixteen".getBytes(StandardCharsets.UTF_8);

    @Test
    void showsOffsetBytesAndAscii() {
        assertThat(HexRows.row(BYTES, 0, 16))
                .isEqualTo("00000000  68 6f 6f 6b 62 65 6e 63  68 0a c3 a4 20 73 69 78  hookbench... six");
    }

    @Test
    void alignsTheLastRow() {
        assertThat(HexRows.row(BYTES, 1, 16))
                .startsWith("00000010  74 65 65 6e  ")
                .endsWith("  teen")
                .hasSize(64);
    }

    @Test
    void goesOnInRowsOfEight() {
        assertThat(HexRows.row(BYTES, 1, 8)).isEqualTo("00000008  68 0a c3 a4 20 73 69 78  h... six");
        assertThat(HexRows.count(BYTES, 8)).isEqualTo(3);
    }

    @Test
    void countsRows() {
        assertThat(HexRows.count(BYTES, 16)).isEqualTo(2);
        assertThat(HexRows.count(new byte[16], 16)).isEqualTo(1);
        assertThat(HexRows.count(new byte[0], 16)).isZero();
    }
}
