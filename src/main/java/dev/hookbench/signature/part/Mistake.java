package dev.hookbench.signature.part;

/**
 * Bytes that senders of one scheme sign by mistake.
 *
 * @param words after "The sender signed "
 */
public record Mistake(String detail, String words, Composer composer) {}
