package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.ui.form.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why an endpoint is in its state, since when, and what leaves it, in words.
 *
 * @param title state and how long
 * @param cause the last entry of its history; empty if there is none
 * @param meaning what the state does to events
 * @param wayOut what leaves it
 */
record StateStory(EndpointState state, String title, String cause, String meaning, String wayOut) {
    private record Keys(String title, String meaning, String wayOut) {}

    private static final Keys HOLDING = new Keys(
            "endpoints.story.paused.title", "endpoints.story.paused.holds", "endpoints.story.paused.holds.leave");

    static StateStory of(EndpointDetail detail, Instant now, Words words) {
        EndpointState state = detail.endpoint().state();
        Keys keys =
                detail.endpoint().options().holdsWhilePaused() && state == EndpointState.PAUSED ? HOLDING : keys(state);
        List<StateChange> history = detail.history();
        Instant since = history.isEmpty()
                ? detail.endpoint().createdAt()
                : history.getFirst().at();
        return new StateStory(
                state,
                words.get(keys.title(), words.span(Duration.between(since, now))),
                history.isEmpty() ? "" : history.getFirst().cause(),
                words.get(keys.meaning()) + counts(detail, words),
                words.get(keys.wayOut()));
    }

    private static String counts(EndpointDetail detail, Words words) {
        String discarded = detail.discardedSince() == 0
                ? ""
                : " " + words.get("endpoints.story.discarded", detail.discardedSince());
        return detail.waiting() == 0
                ? discarded
                : discarded + " " + words.get("endpoints.story.waiting", detail.waiting());
    }

    private static Keys keys(EndpointState state) {
        return switch (state) {
            case ACTIVE ->
                new Keys(
                        "endpoints.story.active.title",
                        "endpoints.story.active.meaning",
                        "endpoints.story.active.leave");
            case PAUSED ->
                new Keys(
                        "endpoints.story.paused.title",
                        "endpoints.story.paused.meaning",
                        "endpoints.story.paused.leave");
            case INACTIVE ->
                new Keys(
                        "endpoints.story.inactive.title",
                        "endpoints.story.inactive.meaning",
                        "endpoints.story.inactive.leave");
            case PENDING ->
                new Keys(
                        "endpoints.story.pending.title",
                        "endpoints.story.pending.meaning",
                        "endpoints.story.pending.leave");
        };
    }
}
