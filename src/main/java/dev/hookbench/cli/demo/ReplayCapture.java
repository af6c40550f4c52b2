package dev.hookbench.cli.demo;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.domain.signature.Verdict;
import java.util.List;

/** A capture is sent again as it was: the other inbox gets the same bytes and finds the old signature valid. */
final class ReplayCapture implements Step {
    private final Stage stage;

    ReplayCapture(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Replay a capture";
    }

    @Override
    public String run() throws CheckFailed {
        Inbox copy = stage.inbox("demo-replayed", ReceiveGitHub.GITHUB, Inbox.DEFAULT_ANSWER);
        Capture original = lastValid();
        Replayed replayed = Stage.done("replaying", stage.services().replays().toUrl(original.uid(), stage.url(copy)));
        CheckFailed.unless(replayed.outcome().isSuccess(), "the replay came to " + describe(replayed.outcome()));
        stage.sent(copy, original.body().sha256());
        Capture again = stage.awaitCapture(copy, original.body().sha256());
        CheckFailed.unless(again.verdict() instanceof Verdict.Valid, "the replay came out as " + again.verdict());
        CheckFailed.unless(
                again.headers()
                        .first("X-GitHub-Event")
                        .equals(original.headers().first("X-GitHub-Event")),
                "its headers changed: " + names(again.headers()));
        return "a GitHub capture sent to another inbox arrived with equal bytes and a valid signature";
    }

    private Capture lastValid() throws CheckFailed {
        return stage.sent().keySet().stream()
                .flatMap(slug -> stage.captures(slug).stream())
                .filter(capture -> capture.verdict() instanceof Verdict.Valid
                        && capture.headers().has("X-GitHub-Event"))
                .findFirst()
                .orElseThrow(() -> new CheckFailed("there is no valid capture to replay"));
    }

    private static String describe(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Answered answered -> "status " + answered.status();
            case AttemptOutcome.Failed failed -> failed.message();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> "nothing";
        };
    }

    private static List<String> names(Headers headers) {
        return headers.fields().stream().map(header -> header.name()).toList();
    }
}
