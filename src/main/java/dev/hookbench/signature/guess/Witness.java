package dev.hookbench.signature.guess;

import java.util.stream.Stream;

/** Looks for one provider's traces, or for those of a family of providers that are told apart by little. */
@FunctionalInterface
interface Witness {
    /** What it saw, most likely first. */
    Stream<Clue> hear(Evidence evidence);
}
