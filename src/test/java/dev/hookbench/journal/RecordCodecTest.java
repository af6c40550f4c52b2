package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordCodecTest {
    static List<JournalEntry> entries() {
        return EveryEntry.all();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void givesBackWhatWasWritten(JournalEntry entry) throws Exception {
        assertThat(decode(RecordCodec.type(entry), bytes(entry))).isEqualTo(entry);
    }

    @Test
    void everyKindHasATypeOfItsOwn() {
        assertThat(entries().stream().map(RecordCodec::type).distinct())
                .containsExactlyInAnyOrder(types(1, 2, 3, 4, 5));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryCutShortIsMalformed(JournalEntry entry) {
        byte[] whole = bytes(entry);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 300) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decode(RecordCodec.type(entry), cut)).isInstanceOf(MalformedRecord.class);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void damagedBytesAreMalformedOrAnotherEntryButNeverAnotherError(JournalEntry entry) {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = bytes(entry);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(Math.min(40, damaged.length))] = (byte) 0xFF;
            try {
                assertThat(decode(RecordCodec.type(entry), damaged)).isNotNull();
            } catch (MalformedRecord expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void bytesLeftOverAreMalformed() {
        JournalEntry entry = entries().getLast();
        byte[] whole = bytes(entry);

        assertThatThrownBy(() -> decode(RecordCodec.type(entry), Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessage("1 bytes are left over");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> decode((byte) 99, new byte[0])).hasMessage("no entry has the type 99");
        assertThatThrownBy(() -> RecordCodec.decode((byte) 5, (byte) 3, new ByteReader(new byte[0], 0, 0)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessage("it has version 3, this Hookbench knows 1 to 2");
        assertThatThrownBy(() -> RecordCodec.decode((byte) 5, (byte) 0, new ByteReader(new byte[0], 0, 0)))
                .isInstanceOf(MalformedRecord.class);
    }

    /** Version 1 had no change of the endpoint at the end of an attempt; what was written then stays readable. */
    @Test
    void readsTheVersionBefore() throws Exception {
        AttemptEnded entry = EveryEntry.ended(new AttemptOutcome.Unknown(), null);
        byte[] now = bytes(entry);
        byte[] before = Arrays.copyOf(now, now.length - 1);

        assertThat(RecordCodec.decode(RecordCodec.type(entry), (byte) 1, new ByteReader(before, 0, before.length)))
                .isEqualTo(entry);
    }

    private static Byte[] types(int... types) {
        return Arrays.stream(types).mapToObj(type -> (byte) type).toArray(Byte[]::new);
    }

    private static byte[] bytes(JournalEntry entry) {
        ByteWriter out = RecordCodec.encode(entry);
        return Arrays.copyOf(out.array(), out.length());
    }

    private static JournalEntry decode(byte type, byte[] bytes) throws MalformedRecord {
        return RecordCodec.decode(type, RecordCodec.VERSION, new ByteReader(bytes, 0, bytes.length));
    }
}
