package dev.hookbench.signature.part;

import java.util.stream.Stream;

/** One kind of mistake that the detective can undo. */
@FunctionalInterface
interface Lead {
    /** The suspects of this kind, likeliest first; made one at a time, as the detective asks. */
    Stream<Suspect> suspects(Case given);
}
