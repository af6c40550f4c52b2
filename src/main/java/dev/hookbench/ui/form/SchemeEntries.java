package dev.hookbench.ui.form;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeProfile.Group;
import dev.hookbench.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of schemes to choose from: in groups, each under its heading, narrowed by what is typed. */
final class SchemeEntries {
    private final List<SchemeProfile> profiles;
    private final Messages messages;
    private final String none;

    /** @param none what stands for no scheme */
    SchemeEntries(List<SchemeProfile> profiles, Messages messages, String none) {
        this.profiles = profiles;
        this.messages = messages;
        this.none = none;
    }

    /** A line of the list. */
    sealed interface Entry {
        String text();
    }

    /** The name of a group; cannot be chosen. */
    record Heading(String text) implements Entry {}

    /** A scheme, or none where the slug is empty. */
    record Choice(String slug, String text) implements Entry {}

    /** The entries whose title or slug hold every word that is typed; no scheme only while nothing is. */
    List<Entry> matching(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Entry> entries = new ArrayList<>();
        if (typed.isBlank()) {
            entries.add(new Choice("", none));
        }
        for (Group group : Group.values()) {
            List<Entry> found = profiles.stream()
                    .filter(profile -> profile.group() == group && holds(profile, words))
                    .map(profile ->
                            (Entry) new Choice(profile.slug(), profile.info().title()))
                    .toList();
            if (!found.isEmpty()) {
                entries.add(new Heading(new OptionWords(messages).group(group)));
                entries.addAll(found);
            }
        }
        return entries;
    }

    /** The title of that scheme; the slug itself for one that is not known. */
    String title(String slug) {
        return profiles.stream()
                .filter(profile -> profile.slug().equals(slug))
                .map(profile -> profile.info().title())
                .findFirst()
                .orElseGet(() -> slug.isEmpty() ? none : slug);
    }

    private static boolean holds(SchemeProfile profile, String[] words) {
        String text = (profile.info().title() + "\n" + profile.slug()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
