package dev.hookbench.receiver;

import org.jspecify.annotations.Nullable;

/** Who sent a request and waits for its answer. */
@FunctionalInterface
interface Caller {
    /** Gives the answer, or ends the connection where there is nobody left to answer; from any thread. */
    void answer(@Nullable Reply reply);
}
