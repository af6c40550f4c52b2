package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.ui.form.Spans;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Why an endpoint is in its state, since when, and what leaves it, in words.
 *
 * @param title state and how long
 * @param cause the last entry of its history; empty if there is none
 * @param meaning what the state does to events
 * @param wayOut what leaves it
 */
record StateStory(EndpointState state, String title, String cause, String meaning, String wayOut) {
    static StateStory of(EndpointDetail detail, Instant now) {
        EndpointState state = detail.endpoint().state();
        List<StateChange> history = detail.history();
        String key = "endpoints.story." + state.name().toLowerCase(Locale.ROOT);
        String since = history.isEmpty()
                ? Spans.words(Duration.between(detail.endpoint().createdAt(), now))
                : Spans.words(Duration.between(history.getFirst().at(), now));
        return new StateStory(
                state,
                Messages.get(key + ".title", since),
                history.isEmpty() ? "" : history.getFirst().cause(),
                meaning(key, detail),
                Messages.get(key + ".leave"));
    }

    private static String meaning(String key, EndpointDetail detail) {
        String meaning = Messages.get(key + ".meaning");
        String discarded = detail.discardedSince() == 0
                ? ""
                : " " + Messages.get("endpoints.story.discarded", detail.discardedSince());
        String waiting = detail.waiting() == 0 ? "" : " " + Messages.get("endpoints.story.waiting", detail.waiting());
        return meaning + discarded + waiting;
    }
}
