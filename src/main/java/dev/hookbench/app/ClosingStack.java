package dev.hookbench.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened in reverse, all of it, whatever fails on the way. */
final class ClosingStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);

    private final Deque<Entry> opened = new ArrayDeque<>();

    private record Entry(String name, AutoCloseable resource) {}

    /** Notes what was opened last, under a name for the log. */
    <T extends AutoCloseable> T opened(String name, T resource) {
        opened.push(new Entry(name, resource));
        return resource;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            Entry last = opened.pop();
            try {
                last.resource().close();
            } catch (Exception e) {
                LOG.error("{} did not close cleanly", last.name(), e);
            }
        }
    }
}
