package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class SegmentHeaderTest {
    private static final SegmentHeader HEADER = new SegmentHeader(17, 1L << 40, 1_795_426_860_000L, -12_345);

    @Test
    void comesBackAsItWasWritten() throws IOException {
        assertThat(SegmentHeader.decode(HEADER.encode())).contains(HEADER);
        assertThat(HEADER.encode().remaining()).isEqualTo(SegmentHeader.BYTES);
    }

    @Test
    void survivesAnyDamageToOneCopy() throws IOException {
        for (int copy = 0; copy < SegmentHeader.BYTES; copy += 64) {
            for (int at = copy; at < copy + 36; at++) {
                ByteBuffer head = HEADER.encode();
                head.put(at, (byte) ~head.get(at));
                assertThat(SegmentHeader.decode(head)).as("byte " + at).contains(HEADER);
            }
        }
    }

    @Test
    void isNoneWhenBothCopiesAreDamagedCutOffOrEmpty() throws IOException {
        ByteBuffer damaged = HEADER.encode();
        damaged.put(20, (byte) ~damaged.get(20)).put(90, (byte) ~damaged.get(90));

        assertThat(SegmentHeader.decode(damaged)).isEmpty();
        assertThat(SegmentHeader.decode(HEADER.encode().limit(63))).isEmpty();
        assertThat(SegmentHeader.decode(HEADER.encode().limit(64))).contains(HEADER);
        assertThat(SegmentHeader.decode(ByteBuffer.allocate(0))).isEmpty();
        assertThat(SegmentHeader.decode(ByteBuffer.allocate(SegmentHeader.BYTES)))
                .isEmpty();
    }
}
