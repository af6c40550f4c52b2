package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.ui.support.Messages;
import java.util.List;
import java.util.stream.Stream;

/** The schemes to choose from, the first of them checking nothing. */
record SchemeChoices(List<SchemeInfo> schemes, Messages messages) {
    List<String> slugs() {
        return Stream.concat(Stream.of(""), schemes.stream().map(SchemeInfo::slug))
                .toList();
    }

    String title(String slug) {
        return schemes.stream()
                .filter(scheme -> scheme.slug().equals(slug))
                .map(SchemeInfo::title)
                .findFirst()
                .orElseGet(() -> slug.isEmpty() ? messages.get("inboxes.form.scheme.none") : slug);
    }

    /** What a secret of that scheme looks like; empty where that is not known. */
    String secretHint(String slug) {
        return schemes.stream()
                .filter(scheme -> scheme.slug().equals(slug))
                .map(SchemeInfo::secretHint)
                .findFirst()
                .orElse("");
    }
}
