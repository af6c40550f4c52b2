package dev.hookbench.domain;

/** Makes ids: ULIDs, 26 characters of Crockford's base32, sortable by time of making. */
@FunctionalInterface
public interface Ids {
    /** A new id, greater than every one given before by this source. */
    String next();
}
