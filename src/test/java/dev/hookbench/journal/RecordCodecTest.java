package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.testing.SampleEntries;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordCodecTest {
    /** Bytes of the change at the end of the record of version 2 below, with its mark. */
    private static final int CHANGE_OF_VERSION_2 = 41;

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
                .containsExactlyInAnyOrder(types(1, 2, 3, 4, 5, 6));
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
        assertThatThrownBy(() -> RecordCodec.decode((byte) 5, (byte) 5, new ByteReader(new byte[0], 0, 0)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessage("it has version 5, this Hookbench knows 1 to 4");
        assertThatThrownBy(() -> RecordCodec.decode((byte) 5, (byte) 0, new ByteReader(new byte[0], 0, 0)))
                .isInstanceOf(MalformedRecord.class);
    }

    /** Written by version 2, which had no subscriptions; it stays readable. */
    @Test
    void readsAnEventOfVersion2() throws Exception {
        String written = "AkUxrJSQ2AaVmu86AQJFUAxpbnZvaWNlLnBhaWQQYXBwbGljYXRpb24vanNvbiBG52hMSxlEEV5/InyfLRJ1o+33"
                + "gGpA1SPRx34N+Xs0Mgr///////////8BAAEDWC1BATEFa2V5LTEBAQJEMAJFMQxpbnZvaWNlLnBhaWQCRVAFU2jD"
                + "tnAACVNDSEVEVUxFRAN3aHkCC0VYUE9ORU5USUFMAYDKte4BZAGslJDYBpWa7zoA////////////AayUkNgGlZrv"
                + "OqyUkNgGlprvOg==";

        EventAccepted read = (EventAccepted) old((byte) 2, (byte) 2, written);

        assertThat(read.event().type()).isEqualTo("invoice.paid");
        assertThat(read.event().duplicate()).isTrue();
        assertThat(read.event().failureReason()).isEmpty();
        Delivery delivery = read.deliveries().getFirst();
        assertThat(delivery.endpointName()).isEqualTo("Shöp");
        assertThat(delivery.subscriptionUid()).isEmpty();
        assertThat(delivery.mode()).isEqualTo(DeliveryMode.AT_LEAST_ONCE);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SCHEDULED);
    }

    /** Version 1 had no change of the endpoint at the end of an attempt either. */
    @Test
    void readsTheEndOfAnAttemptOfVersions1And2() throws Exception {
        String written = "AUEBRAJFUAMbaHR0cHM6Ly9leGFtcGxlLnRlc3QvaMO2w7ZrrJSQ2AaVmu86AQNYLUEBMSBG52hMSxlEEV5/Inyf"
                + "LRJ1o+33gGpA1SPRx34N+Xs0Mgr+//////////8BAAMBRAJFMQxpbnZvaWNlLnBhaWQCRVAFU2jDtnAABVJFVFJZ"
                + "A3doeQILRVhQT05FTlRJQUwBgMq17gFkAZCVkNgGlZrvOgD///////////8BrJSQ2AaVmu86rJSQ2AaWmu86AQJF"
                + "UKyUkNgGlZrvOgEGQUNUSVZFCElOQUNUSVZFB0ZhaWxlZC4BAUQ=";

        AttemptEnded second = (AttemptEnded) old((byte) 4, (byte) 2, written);

        assertThat(second.attempt().number()).isEqualTo(3);
        assertThat(second.delivery().status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(second.change())
                .isEqualTo(new StateChange(
                        "EP", SampleEntries.NOW, EndpointState.ACTIVE, EndpointState.INACTIVE, "Failed.", "D"));

        byte[] bytes = Base64.getDecoder().decode(written);
        byte[] first = Arrays.copyOf(bytes, bytes.length - CHANGE_OF_VERSION_2);
        assertThat(RecordCodec.decode((byte) 4, (byte) 1, new ByteReader(first, 0, first.length)))
                .isEqualTo(new AttemptEnded(second.attempt(), second.delivery(), null));
    }

    private static Byte[] types(int... types) {
        return Arrays.stream(types).mapToObj(type -> (byte) type).toArray(Byte[]::new);
    }

    private static JournalEntry old(byte type, byte version, String base64) throws MalformedRecord {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return RecordCodec.decode(type, version, new ByteReader(bytes, 0, bytes.length));
    }

    private static byte[] bytes(JournalEntry entry) {
        ByteWriter out = RecordCodec.encode(entry);
        return Arrays.copyOf(out.array(), out.length());
    }

    private static JournalEntry decode(byte type, byte[] bytes) throws MalformedRecord {
        return RecordCodec.decode(type, RecordCodec.VERSION, new ByteReader(bytes, 0, bytes.length));
    }
}
