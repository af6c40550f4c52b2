package dev.hookbench.api.portal;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.portal.PortalLinkDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks a portal link as typed. */
final class PortalLinkCheck {
    private static final int LONGEST = 200;

    private PortalLinkCheck() {}

    /** Everything that is wrong with {@code draft}, nothing if it can be kept. */
    static List<Problem> problems(PortalLinkDraft draft) {
        List<Problem> problems = new ArrayList<>();
        text(problems, "name", draft.name(), "give the link a name, for example Orders of Acme.");
        text(problems, "owner_id", draft.ownerId(), "give the owner id whose endpoints the link shows.");
        return problems;
    }

    private static void text(List<Problem> problems, String field, String value, String cure) {
        if (value.isBlank()) {
            problems.add(new Problem(field, value, field + " is empty: " + cure));
        } else if (value.strip().length() > LONGEST) {
            problems.add(new Problem(
                    field,
                    value.substring(0, 80) + "…",
                    "%s has %d characters: shorten it to at most %d."
                            .formatted(field, value.strip().length(), LONGEST)));
        } else {
            value.strip()
                    .chars()
                    .filter(Character::isISOControl)
                    .findFirst()
                    .ifPresent(c -> problems.add(new Problem(
                            field,
                            value,
                            String.format(Locale.ROOT, "%s has the control character U+%04X: remove it.", field, c))));
        }
    }
}
