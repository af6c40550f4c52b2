package dev.hookbench.api.access;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.access.ApiKeyDraft;
import java.util.ArrayList;
import java.util.List;

/** What a key must be like. */
final class KeyCheck {
    private static final int MAX_NAME = 100;
    private static final long MAX_DAYS = 3_650;

    private KeyCheck() {}

    /** Everything that is wrong with {@code draft}, nothing if the key can be made. */
    static List<Problem> problems(ApiKeyDraft draft) {
        List<Problem> problems = new ArrayList<>();
        String name = draft.name();
        if (name.isBlank()) {
            problems.add(new Problem("name", name, "name is empty: say what the key is for, for example CI."));
        }
        if (name.length() > MAX_NAME) {
            problems.add(new Problem(
                    "name",
                    name.substring(0, MAX_NAME) + "…",
                    "name has " + name.length() + " characters: shorten it to at most " + MAX_NAME + "."));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Problem("name", name, "name has a control character: remove it."));
        }
        if (draft.scopes().isEmpty()) {
            problems.add(new Problem("scopes", "", "scopes is empty: give at least one of read, send and admin."));
        }
        Long days = draft.expiresInDays();
        if (days != null && (days < 1 || days > MAX_DAYS)) {
            problems.add(new Problem(
                    "expires_in_days",
                    days.toString(),
                    "expires_in_days is " + days + ": give 1 to " + MAX_DAYS + ", or null for a key that never ends."));
        }
        return problems;
    }
}
