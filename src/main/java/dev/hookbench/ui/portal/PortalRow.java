package dev.hookbench.ui.portal;

import dev.hookbench.domain.portal.PortalLink;
import java.util.Locale;

/**
 * One portal link, as the table shows it.
 *
 * @param endpoints how many endpoints its owner has now
 */
record PortalRow(PortalLink link, int endpoints) {
    String uid() {
        return link.uid();
    }

    /** Whether name or owner id hold the text, without regard to case. */
    boolean matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (link.name() + "\n" + link.ownerId()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
