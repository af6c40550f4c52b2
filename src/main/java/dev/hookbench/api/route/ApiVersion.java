package dev.hookbench.api.route;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of the API that a client was written for, a date in {@code X-Convoy-Version} ({@code convoy.md} 10.1). The latest
 * form of that day or before is meant, so that any date is a version.
 */
public record ApiVersion(LocalDate date) {
    /** The header's name. */
    public static final String HEADER = "X-Convoy-Version";

    /** What clients get that ask for nothing. */
    public static final ApiVersion LATEST = new ApiVersion(LocalDate.of(2025, 11, 24));

    private static final LocalDate NUMBERS = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEW_NAMES = LocalDate.of(2024, 4, 1);

    /**
     * The version that a header names; the latest without one.
     *
     * @throws BadInput if it is no date
     */
    public static ApiVersion of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return LATEST;
        }
        try {
            return new ApiVersion(LocalDate.parse(header.strip()));
        } catch (DateTimeException e) {
            throw new BadInput(HEADER + " " + header + " is not a version; give a date such as " + LATEST.date()
                    + ", or leave it out.");
        }
    }

    /** Whether endpoints have {@code url} and {@code name}, no more {@code target_url} and {@code title}. */
    public boolean hasNewNames() {
        return !date.isBefore(NEW_NAMES);
    }

    /** Whether durations are numbers of seconds, no more texts such as {@code 30s}; and signatures advanced by default. */
    public boolean hasNumbers() {
        return !date.isBefore(NUMBERS);
    }

    /** Whether portal links need an owner id. */
    public boolean needsOwners() {
        return !date.isBefore(LATEST.date());
    }
}
