package dev.hookbench.cli.demo;

import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.Services;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the steps share: the Hookbench they play on, waiting, the inboxes they made and the hashes of what they sent. */
final class Stage implements AutoCloseable {
    /** How a sent event is addressed and signed, here and in Hookbench. */
    static final String CONVOY = "convoy-advanced";

    private static final PageRequest PLENTY = PageRequest.newest(PageRequest.MAX_LIMIT);

    private final RunningHookbench running;
    private final Signals signals;
    private final Map<String, Set<String>> sentTo = new LinkedHashMap<>();

    Stage(RunningHookbench running) {
        this.running = running;
        this.signals = new Signals(running.services().hub());
    }

    /** What can be asked of the Hookbench. */
    Services services() {
        return running.services();
    }

    /** Waiting for what must come to be. */
    Signals signals() {
        return signals;
    }

    /** Where an inbox is reached. */
    String url(Inbox inbox) {
        return running.receiverUrl() + "/in/" + inbox.slug();
    }

    /** Where a capture was sent. */
    String url(Capture capture) {
        return running.receiverUrl() + capture.line().target();
    }

    /** Base URL of the API and the header that opens it. */
    RunningHookbench running() {
        return running;
    }

    /** A new inbox, under another slug where one of an earlier demonstration has that one. */
    Inbox inbox(String slug, @Nullable SchemeSettings verification, Answer answer) throws CheckFailed {
        String free = slug;
        for (int n = 2; services().inboxes().findBySlug(free).isPresent(); n++) {
            free = slug + "-" + n;
        }
        Inbox inbox = done(
                "making the inbox " + free,
                services().inboxCommands().create(new InboxDraft(free, free, verification, answer)));
        sentTo.put(inbox.slug(), new LinkedHashSet<>());
        return inbox;
    }

    /** Notes that a body with that hash was sent to an inbox. */
    void sent(Inbox inbox, String sha256) {
        sentTo.computeIfAbsent(inbox.slug(), slug -> new LinkedHashSet<>()).add(sha256);
    }

    /** The hashes of what was sent, by slug of the inbox. */
    Map<String, Set<String>> sent() {
        return sentTo;
    }

    /** The captures of an inbox, newest first. */
    List<Capture> captures(String slug) {
        return services().captures().page(new CaptureFilter(slug, null, null, null, null), PLENTY).rows().stream()
                .flatMap(row -> services().captures().find(row.uid()).stream())
                .toList();
    }

    /** The capture of a body in an inbox, once it is there. */
    Capture awaitCapture(Inbox inbox, String sha256) throws CheckFailed {
        return signals.await("the capture of " + sha256 + " in " + inbox.slug(), () -> captureOf(inbox, sha256));
    }

    private Optional<Capture> captureOf(Inbox inbox, String sha256) {
        return captures(inbox.slug()).stream()
                .filter(capture -> capture.body().sha256().equals(sha256))
                .findFirst();
    }

    /** The result of a command that must be carried out. */
    static <T> T done(String what, Outcome<T> outcome) throws CheckFailed {
        return outcome.result()
                .orElseThrow(() -> new CheckFailed(what + " was refused: "
                        + outcome.reasons().stream().map(Problem::message).collect(Collectors.joining("; "))));
    }

    @Override
    public void close() {
        signals.close();
    }
}
