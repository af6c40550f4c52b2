package dev.hookbench.cli.demo;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** GitHub's webhooks arrive signed and are found valid; the same with one byte changed is not. */
final class ReceiveGitHub implements Step {
    /** How GitHub signs, with the secret of this demonstration. */
    static final SchemeSettings GITHUB = SchemeSettings.of("github", SecretText.of("demo-github-secret"));

    private final Stage stage;

    ReceiveGitHub(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Receive and verify GitHub's webhooks";
    }

    @Override
    public String run() throws CheckFailed {
        Inbox inbox = stage.inbox("demo-github", GITHUB, Inbox.DEFAULT_ANSWER);
        List<GitHubExamples.Example> examples = GitHubExamples.all();
        for (GitHubExamples.Example example : examples) {
            post(inbox, example, example.body());
            Capture capture = stage.awaitCapture(inbox, Sha256.of(example.body()));
            CheckFailed.unless(
                    capture.verdict() instanceof Verdict.Valid, example.event() + " came out as " + capture.verdict());
        }
        return examples.size() + " sent signed, " + examples.size() + " captured and valid; one byte changed: "
                + changedByte(inbox, examples.getFirst());
    }

    private String changedByte(Inbox inbox, GitHubExamples.Example example) throws CheckFailed {
        byte[] changed = example.body().clone();
        changed[changed.length / 2] ^= 1;
        post(inbox, example, changed);
        return switch (stage.awaitCapture(inbox, Sha256.of(changed)).verdict()) {
            case Verdict.Invalid invalid -> "invalid, " + invalid.reason();
            case Verdict.Valid valid -> throw new CheckFailed("a changed body came out as " + valid);
            case Verdict.NotChecked notChecked -> throw new CheckFailed("a changed body came out as " + notChecked);
        };
    }

    /** Posts {@code body} with the signature of the example's own body. */
    private void post(Inbox inbox, GitHubExamples.Example example, byte[] body) throws CheckFailed {
        String guid = UUID.nameUUIDFromBytes(body).toString();
        Headers headers = Headers.of(
                "User-Agent",
                "GitHub-Hookshot/demo",
                "Content-Type",
                "application/json",
                "X-GitHub-Event",
                example.event(),
                "X-GitHub-Delivery",
                guid);
        // GitHub signs the body alone, so the time given here goes nowhere.
        for (var signature : stage.services().signatures().sign(example.body(), guid, GITHUB, Instant.EPOCH)) {
            headers = headers.plus(signature.name(), signature.value());
        }
        try {
            RawHttp.Response response = RawHttp.send("POST", stage.url(inbox), headers, body);
            CheckFailed.unless(response.status() == 200, example.event() + " was answered " + response.status());
        } catch (IOException e) {
            throw new CheckFailed(example.event() + " could not be sent: " + e.getMessage(), e);
        }
        stage.sent(inbox, Sha256.of(body));
    }
}
