package dev.hookbench.store;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryInboxStore;

final class InMemoryInboxStoreTest extends InboxStoreContract {
    private final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    private final InboxStore store = new InMemoryInboxStore(captures);

    @Override
    InboxStore store() {
        return store;
    }

    @Override
    void record(Capture capture) {
        captures.record(capture);
    }
}
