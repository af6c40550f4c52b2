package dev.hookbench.testing;

import static dev.hookbench.testing.SampleEntries.deletion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.Payload;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InMemoryJournalTest extends JournalContract {
    @TempDir
    Path folder;

    private InMemoryJournal journal;

    @BeforeEach
    void open() {
        journal = new InMemoryJournal(folder);
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected BodyReader bodies() {
        return journal;
    }

    @Override
    protected void breakDisk(String reason) {
        journal.failWith(reason);
    }

    @Override
    protected void mendDisk() {
        journal.recover();
    }

    @Test
    void holdsEntriesUntilTheyAreReleased() {
        journal.hold();
        CompletableFuture<Stored> future = journal.append(deletion("A"), Payload.none());

        assertThat(future).isNotDone();
        assertThat(journal.waiting()).isEqualTo(1);
        assertThat(journal.entries()).isEmpty();

        journal.release();

        assertThat(future).isCompletedWithValue(new Stored(1, deletion("A")));
        assertThat(journal.entries()).containsExactly(new Stored(1, deletion("A")));
    }
}
