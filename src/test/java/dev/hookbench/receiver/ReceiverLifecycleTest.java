package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Ulids;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReceiverLifecycleTest {
    @TempDir
    Path spool;

    private final List<CoreEvent> events = new ArrayList<>();

    private Receiver receiver(int port) {
        FakeClock clock = new FakeClock();
        EventHub hub = new EventHub();
        hub.subscribe(events::add);
        Ulids ids = new Ulids(clock, new Random(1));
        SignatureSchemes signatures = new SignatureSchemes();
        InMemoryInboxStore store = new InMemoryInboxStore();
        InboxDirectory directory = new InboxDirectory(store, new InboxService(store, signatures, hub, clock, ids), hub);
        ReceiverParts parts =
                new ReceiverParts(new InMemoryJournal(spool), directory, signatures, hub, clock, ids, _ -> {});
        return new Receiver(parts, ReceiverLimits.withBody(() -> ReceiverLimits.DEFAULT_BODY), port);
    }

    @Test
    void takesTheNextPortAndSaysWhichWasTaken() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Receiver receiver = receiver(holder.getLocalPort())) {
            receiver.start();

            assertThat(receiver.askedPort()).isEqualTo(holder.getLocalPort());
            assertThat(receiver.state().status().askedPort()).isEqualTo(holder.getLocalPort());
            assertThat(receiver.state().status().taken()).startsWith(holder.getLocalPort());
            assertThat(receiver.address().getPort()).isBetween(holder.getLocalPort() + 1, holder.getLocalPort() + 20);
            assertThat(receiver.url())
                    .isEqualTo("http://127.0.0.1:" + receiver.address().getPort());
        }
    }

    @Test
    void stopsAndStartsAgain() throws IOException {
        Receiver receiver = receiver(0);
        assertThat(receiver.state().status().running()).isFalse();
        receiver.start();
        receiver.start();
        assertThat(receiver.state().status().running()).isTrue();
        receiver.stop();
        receiver.stop();
        assertThat(receiver.state().status().running()).isFalse();
        assertThat(receiver.url()).isEmpty();
        assertThatThrownBy(receiver::address).isInstanceOf(IllegalStateException.class);

        receiver.start();
        try (RawConnection connection = new RawConnection(receiver.address())) {
            connection.send("GET /in/new HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(200);
        }
        receiver.close();
        assertThat(events)
                .filteredOn(CoreEvent.ServiceStateChanged.class::isInstance)
                .hasSize(4);
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (Receiver receiver = receiver(0)) {
            receiver.start();

            assertThat(receiver.address().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
        }
    }
}
