package dev.hookbench.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs at once on the caller's thread, or holds back until told, to see what shows meanwhile. */
public final class HeldExecutor implements Executor {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public void execute(Runnable command) {
        if (holding) {
            held.add(command);
        } else {
            command.run();
        }
    }

    /** Keeps what is given from now on. */
    public void hold() {
        holding = true;
    }

    /** Runs what was kept, and everything from now on at once. */
    public void release() {
        holding = false;
        for (Runnable next = held.poll(); next != null; next = held.poll()) {
            next.run();
        }
    }
}
