package dev.hookbench.domain.capture;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import java.util.Optional;

/** The port to the list of captures, in the order they were recorded. */
public interface CaptureIndex {
    /** A page of the captures that pass {@code filter}; cursors are capture ids. */
    Page<CaptureRow> page(CaptureFilter filter, PageRequest request);

    /** The whole capture, its body by reference. */
    Optional<Capture> find(String uid);

    /** How many captures there are, kept by the writer. */
    Counts counts();

    /** Captures in all, and how many of them have an invalid signature. */
    record Counts(long total, long invalid) {}
}
