package dev.hookbench.ui.requests;

/** Whether the kept body still is the one that arrived, found by hashing it again. */
sealed interface Exactness {
    /** It is being hashed. */
    record Checking() implements Exactness {}

    /** Its SHA-256 is the one taken at capture. */
    record Exact() implements Exactness {}

    /** It is another, or cannot be read, and why. */
    record Damaged(String why) implements Exactness {}

    /** There is no body: the request was refused. */
    record NotKept(String why) implements Exactness {}
}
