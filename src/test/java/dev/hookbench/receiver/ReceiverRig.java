package dev.hookbench.receiver;

import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A running receiver on a free port over in-memory twins, with one inbox {@code orders}. */
final class ReceiverRig implements AutoCloseable {
    static final long BODY_LIMIT = 1024 * 1024;

    final FakeClock clock = new FakeClock();
    final EventHub hub = new EventHub();
    final InMemoryInboxStore inboxes = new InMemoryInboxStore();
    /** Captures whose signature fails without a cause. */
    final List<String> doubtful = new CopyOnWriteArrayList<>();

    final InMemoryJournal journal;
    final InboxService service;
    final InboxDirectory directory;
    final Receiver receiver;

    ReceiverRig(Path spool) throws IOException {
        this(spool, limits(Duration.ofSeconds(15), Duration.ofSeconds(60)));
    }

    ReceiverRig(Path spool, ReceiverLimits limits) throws IOException {
        Ulids ids = new Ulids(clock, new Random(1));
        SignatureSchemes signatures = new SignatureSchemes();
        inboxes.save(Inboxes.inbox("orders"));
        journal = new InMemoryJournal(spool);
        service = new InboxService(inboxes, signatures, hub, clock, ids);
        directory = new InboxDirectory(inboxes, service, hub);
        receiver = new Receiver(
                new ReceiverParts(journal, directory, signatures, hub, clock, ids, doubtful::add), limits, 0);
        receiver.start();
    }

    static ReceiverLimits limits(Duration stall, Duration bodyTime) {
        return new ReceiverLimits(
                () -> BODY_LIMIT,
                Duration.ofSeconds(10),
                stall,
                bodyTime,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }

    RawConnection connect() throws IOException {
        return new RawConnection(receiver.address());
    }

    /** Sends a request on a connection of its own. */
    RawConnection.Response exchange(String request) throws IOException {
        try (RawConnection connection = connect()) {
            return connection.send(request).response();
        }
    }

    List<Capture> captures() {
        return journal.entries().stream()
                .map(stored -> ((CaptureReceived) stored.entry()).capture())
                .toList();
    }

    Capture onlyCapture() {
        return captures().getFirst();
    }

    /** The first capture, which is recorded soon though nobody is answered. */
    Capture awaitCapture() {
        Awaitility.await().until(() -> !captures().isEmpty());
        return onlyCapture();
    }

    byte[] body(Capture capture) throws IOException {
        return journal.readAll(capture.body());
    }

    @Override
    public void close() {
        receiver.close();
        directory.close();
    }
}
