package dev.hookbench.domain.meta;

import java.util.Arrays;
import java.util.Optional;

/** What a meta event tells ({@code convoy.md} 13); pausing and activating tell nothing. */
public enum MetaEventType {
    /** An endpoint was made. */
    ENDPOINT_CREATED("endpoint.created"),
    /** An endpoint or its secrets were changed. */
    ENDPOINT_UPDATED("endpoint.updated"),
    /** An endpoint was removed. */
    ENDPOINT_DELETED("endpoint.deleted"),
    /** A delivery succeeded. */
    DELIVERY_SUCCESS("eventdelivery.success"),
    /** A delivery failed for good. */
    DELIVERY_FAILED("eventdelivery.failed");

    private final String word;

    MetaEventType(String word) {
        this.word = word;
    }

    /** Its name in settings and on the wire. */
    public String word() {
        return word;
    }

    /** The type of that name. */
    public static Optional<MetaEventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
