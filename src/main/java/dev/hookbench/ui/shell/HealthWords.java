package dev.hookbench.ui.shell;

import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.ServiceStatus.Index;
import dev.hookbench.ui.support.ServiceStatus.Services;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps the services from doing their work, in words. */
record HealthWords(Messages messages, Formats formats) {
    /** An index that follows within this is not behind: batches take their time. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is wrong, with the reason; the journal first, since without it nothing is accepted. Empty for nothing. */
    String of(Services now) {
        return List.of(journal(now), index(now.index())).stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String journal(Services now) {
        return now.journal().ok()
                ? ""
                : messages.get("statusbar.journal", now.journal().reason());
    }

    private String index(Index index) {
        if (!index.trouble().isEmpty()) {
            return index.trouble();
        }
        return index.oldest().compareTo(PATIENCE) < 0
                ? ""
                : messages.get(
                        "statusbar.behind",
                        index.behind(),
                        formats.number(index.behind()),
                        formats.span(index.oldest()));
    }
}
