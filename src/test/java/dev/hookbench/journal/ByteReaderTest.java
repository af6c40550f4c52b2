package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteReaderTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, -2, Long.MIN_VALUE})
    void numbersComeBack(long number) throws Exception {
        assertThat(reader(out -> out.number(number)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "caf\u00e9", "\u0080", "\u0130\u0131", "\uD83D\uDE00", "a\u0000b", "x\r\n"})
    void textsComeBack(String text) throws Exception {
        assertThat(reader(out -> out.text(text)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4, 1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aLengthBeyondTheRecordAsksForNoMemory(long length) {
        Consumer<ByteWriter> damaged = out -> {
            out.number(length);
            out.tag(1);
            out.tag(2);
            out.tag(3);
        };

        assertThatThrownBy(() -> reader(damaged).raw()).isInstanceOf(MalformedRecord.class);
        assertThatThrownBy(() -> reader(damaged).text()).isInstanceOf(MalformedRecord.class);
        assertThatThrownBy(() -> reader(damaged).list(1, ByteReader::tag)).isInstanceOf(MalformedRecord.class);
    }

    @Test
    void aListIsAsLongAsItsSmallestItemsAllow() {
        Consumer<ByteWriter> twoOfThree = out -> {
            out.number(2);
            out.raw(new byte[4]);
        };

        assertThatThrownBy(() -> reader(twoOfThree).list(3, ByteReader::tag))
                .hasMessage("a length of 2 is more than the record holds");
    }

    @Test
    void valuesOutOfRangeAreMalformed() {
        assertThatThrownBy(() -> reader(out -> out.number(1L << 32)).integer())
                .hasMessage("the number 4294967296 is out of range");
        assertThatThrownBy(() -> reader(out -> out.tag(2)).flag()).hasMessage("a flag is neither 0 nor 1");
        assertThatThrownBy(() -> reader(ByteReaderTest::endlessNumber).number()).hasMessage("a number does not end");
        assertThatThrownBy(() -> reader(out -> {
                            out.number(Long.MAX_VALUE);
                            out.number(0);
                        })
                        .instant())
                .hasMessage("a time is out of range");
        assertThatThrownBy(() -> reader(out -> out.text("NEVER")).name(Thread.State.class))
                .hasMessage("no State is called NEVER");
    }

    private static void endlessNumber(ByteWriter out) {
        for (int i = 0; i < 12; i++) {
            out.tag(0xFF);
        }
    }

    private static ByteReader reader(Consumer<ByteWriter> write) {
        ByteWriter out = new ByteWriter();
        write.accept(out);
        return new ByteReader(out.array(), 0, out.length());
    }
}
