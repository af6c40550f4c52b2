package dev.hookbench.store;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcInboxStoreTest extends InboxStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private long sequence;

    @Override
    InboxStore store() {
        return new JdbcInboxStore(OPEN.database(), OPEN.cipher());
    }

    @Override
    void record(Capture capture) {
        new CaptureWriter(OPEN.database()).write(List.of(new Stored(++sequence, new CaptureReceived(capture))), false);
    }
}
