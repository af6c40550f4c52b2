package dev.hookbench.store;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.testing.InMemoryCaptureIndex;

final class InMemoryCaptureIndexTest extends CaptureIndexContract {
    private final InMemoryCaptureIndex index = new InMemoryCaptureIndex();

    @Override
    CaptureIndex index() {
        return index;
    }

    @Override
    void record(Capture capture) {
        index.record(capture);
    }

    @Override
    void delete(String uid) {
        index.delete(uid);
    }
}
