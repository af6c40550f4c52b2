package dev.hookbench.cli.demo;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import java.io.IOException;
import java.time.Duration;

/** While an expired secret overlaps with the new one, one header carries a digest for each. */
final class RotateSecret implements Step {
    private final Stage stage;

    RotateSecret(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Expire a secret";
    }

    @Override
    public String run() throws CheckFailed {
        Loop loop = Loop.make(stage, "demo-rotate", Inbox.DEFAULT_ANSWER);
        Endpoint rotated = Stage.done(
                "expiring the secret",
                stage.services().endpointCommands().expireSecret(loop.endpoint().uid(), null, Duration.ofHours(1)));
        CheckFailed.unless(
                rotated.secrets().size() == 2, "there are " + rotated.secrets().size() + " secrets");
        byte[] payload = Payloads.invoice("under two secrets");
        loop.await(loop.send("invoice.paid", payload), DeliveryStatus.SUCCESS);
        stage.sent(loop.inbox(), Sha256.of(payload));
        Capture capture = stage.awaitCapture(loop.inbox(), Sha256.of(payload));
        checkDigests(capture);
        for (EndpointSecret secret : rotated.secrets()) {
            check(capture, secret.value());
        }
        check(capture, SecretText.of("another secret"), false);
        return "two digests in one " + SignaturePlan.DEFAULT_HEADER
                + ", valid with the old secret alone and with the new one alone, invalid with another";
    }

    private static void checkDigests(Capture capture) throws CheckFailed {
        String signature = capture.headers().first(SignaturePlan.DEFAULT_HEADER).orElse("");
        long digests = signature.split("v1=", -1).length - 1L;
        CheckFailed.unless(digests == 2, "the signature carries " + digests + " digests");
    }

    private void check(Capture capture, SecretText secret) throws CheckFailed {
        check(capture, secret, true);
    }

    private void check(Capture capture, SecretText secret, boolean valid) throws CheckFailed {
        SignedRequest request =
                new SignedRequest(capture.line().method(), stage.url(capture), capture.headers(), bytes(capture));
        Verdict verdict = stage.services()
                .signatures()
                .verify(request, SchemeSettings.of(Stage.CONVOY, secret), capture.receivedAt())
                .verdict();
        CheckFailed.unless(verdict instanceof Verdict.Valid == valid, "with one secret it came out as " + verdict);
    }

    private byte[] bytes(Capture capture) throws CheckFailed {
        try {
            return stage.services().bodies().readAll(capture.body());
        } catch (IOException e) {
            throw new CheckFailed("the body could not be read: " + e.getMessage(), e);
        }
    }
}
