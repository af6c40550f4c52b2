package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureServiceTest {
    @TempDir
    Path spool;

    private final FakeClock clock = new FakeClock();
    private final InMemoryCaptureIndex index = new InMemoryCaptureIndex();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> told = new CopyOnWriteArrayList<>();
    private final InMemoryInboxStore inboxes = new InMemoryInboxStore(index);
    private final List<String> doubtful = new ArrayList<>();
    private InMemoryJournal journal;
    private CaptureService service;

    @BeforeEach
    void open() {
        journal = new InMemoryJournal(spool);
        service = new CaptureService(
                index,
                journal,
                hub,
                clock,
                new Recheck(index, inboxes, journal, new SignatureSchemes(), journal, clock),
                doubtful::add);
        hub.subscribe(told::add);
        index.record(Captures.capture("C1"));
    }

    @Test
    void answersOnceTheIndexHasFollowedTheJournal() {
        CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(
                () -> service.delete("C1").result().isPresent());
        Awaitility.await().until(() -> journal.entries().size() == 1);
        assertThat(journal.entries().getFirst().entry()).isEqualTo(new CaptureDeleted("C1", clock.instant()));
        index.delete("C1");

        assertThat(done.join()).isTrue();
        assertThat(told).containsExactly(new CoreEvent.CaptureDeleted("C1"));
    }

    @Test
    void removesNothingThatTheJournalDoesNotTake() {
        journal.failWith("the disk is full");

        assertThatThrownBy(() -> service.delete("C1"))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("the disk is full");
        assertThat(index.find("C1")).isPresent();
        assertThat(told).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(service.delete("C2").reasons().getFirst().message()).contains("no capture C2");
        assertThat(journal.entries()).isEmpty();
    }
}
