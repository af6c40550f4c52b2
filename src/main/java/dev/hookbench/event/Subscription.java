package dev.hookbench.event;

/** A registration at the hub; closing it ends it. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
