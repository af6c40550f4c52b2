package dev.hookbench.store;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.testing.Deliveries;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcCaptureIndexTest extends CaptureIndexContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private long sequence;

    @Override
    CaptureIndex index() {
        return new JdbcCaptureIndex(OPEN.database());
    }

    @Override
    void record(Capture capture) {
        write(new JournalEntry.CaptureReceived(capture));
    }

    @Override
    void delete(String uid) {
        write(new JournalEntry.CaptureDeleted(uid, Deliveries.MADE));
    }

    private void write(JournalEntry entry) {
        new CaptureWriter(OPEN.database()).write(List.of(new Stored(++sequence, entry)), false);
    }
}
