package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.signature.SchemeSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcInboxStoreTest extends InboxStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private long sequence;

    @Override
    InboxStore store() {
        return new JdbcInboxStore(OPEN.database(), OPEN.cipher());
    }

    @Test
    void keysLieSealedOnTheDisk() {
        SchemeSettings keyed = new SchemeSettings("discord", List.of(), Map.of("publicKey", "5eed-of-a-key"), null);
        store().save(new Inbox("I1", "discord", "Discord", keyed, Inbox.DEFAULT_ANSWER, Instant.EPOCH));

        assertThat(texts("SELECT sealed FROM inbox_keys"))
                .singleElement()
                .asString()
                .startsWith("v1|")
                .doesNotContain("5eed");
        assertThat(texts("SELECT options FROM inboxes")).containsExactly("{}");
        store().delete("I1");
        assertThat(texts("SELECT sealed FROM inbox_keys")).isEmpty();
    }

    private static List<String> texts(String sql) {
        return OPEN.database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    void record(Capture capture) {
        new CaptureWriter(OPEN.database()).write(List.of(new Stored(++sequence, new CaptureReceived(capture))), false);
    }
}
