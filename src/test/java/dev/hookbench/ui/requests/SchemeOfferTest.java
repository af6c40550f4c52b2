package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.requests.SchemeOffer.Offered;
import dev.hookbench.ui.support.UiTools;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SchemeOfferTest {
    private final Room room = new Room();
    private final UiTools tools = room.tools();
    private final SignatureViewModel check = new SignatureViewModel(room.context(), tools);
    private int checkedAgain;
    private final SchemeOffer offer = new SchemeOffer(room.receiving, tools, () -> checkedAgain++);

    @BeforeEach
    void arrive() {
        room.inboxes.save(Inboxes.inbox("hooks"));
    }

    private Capture signed(String uid, String scheme, String secret) {
        byte[] body = "{\"action\":\"opened\"}".getBytes(StandardCharsets.UTF_8);
        Headers headers = room.receiving
                .signatures()
                .sign(body, "msg_1", SchemeSettings.of(scheme, SecretText.of(secret)), room.clock.instant());
        String[] pairs = headers.fields().stream()
                .flatMap(field -> List.of(field.name(), field.value()).stream())
                .toArray(String[]::new);
        Capture capture = Captures.of(uid)
                .inbox("hooks")
                .target("/in/hooks")
                .headers(pairs)
                .body(room.bodies.keep("{\"action\":\"opened\"}"))
                .build();
        room.captures.record(capture);
        return capture;
    }

    private void open(Capture capture) {
        check.check(capture);
        SignatureViewModel.Working working =
                Objects.requireNonNull(check.workingProperty().get());
        offer.offer(capture.uid(), working.inbox(), working.guesses());
    }

    private String offeredScheme() {
        Offered now = offer.offeredProperty().get();
        return now == null ? "" : now.guess().scheme().slug();
    }

    private Verdict verdict(String uid) {
        return room.captures.find(uid).orElseThrow().verdict();
    }

    @Test
    void theSecretIsAskedForAndAllStoredRequestsAreChecked() {
        signed("C1", "github", "other");
        open(signed("C2", "github", "the-secret"));
        assertThat(offeredScheme()).isEqualTo("github");

        offer.ask();
        offer.secret.set("the-secret");
        offer.use();
        assertThat(room.inboxes.findBySlug("hooks").orElseThrow().verification())
                .isEqualTo(SchemeSettings.of("github", SecretText.of("the-secret")));
        assertThat(verdict("C2")).isEqualTo(new Verdict.Valid("github"));
        assertThat(verdict("C1").isUnexplained()).isTrue();
        assertThat(room.doubtful).containsExactly("C1");
        assertThat(offer.outcomeProperty().get())
                .isEqualTo("Inbox hooks checks its requests from now on. Of those stored, 2 were checked again:"
                        + " 2 verdicts changed.");
        assertThat(offer.offeredProperty().get()).isNull();
        assertThat(checkedAgain).isOne();
    }

    @Test
    void withoutASecretItSaysSoAndChangesNothing() {
        open(signed("C1", "github", "the-secret"));
        offer.ask();
        offer.use();
        assertThat(offer.problems.of("secret")).startsWith("No secret is set.");
        assertThat(room.inboxes.findBySlug("hooks").orElseThrow().verification())
                .isNull();
        assertThat(offer.askingProperty().get()).isTrue();

        offer.secret.set("typed");
        offer.cancel();
        assertThat(offer.secret.get()).isEmpty();
        assertThat(offer.askingProperty().get()).isFalse();
    }

    @Test
    void nothingIsOfferedWhereTheInboxChecksOrIsGoneOrNothingTells() {
        open(Captures.of("C1").inbox("hooks").target("/in/hooks").build());
        assertThat(offeredScheme()).isEmpty();
        Capture gone = Captures.of("C2")
                .inbox("gone")
                .headers("X-Hub-Signature-256", "sha256=" + "ab".repeat(32))
                .build();
        open(gone);
        assertThat(offeredScheme()).isEmpty();
        room.inboxes.save(Inboxes.verifying("hooks", "the-secret"));
        open(signed("C3", "github", "the-secret"));
        assertThat(offeredScheme()).isEmpty();
    }

    @Test
    void cancellingTheTaskEndsTheRecheck() {
        CaptureCommands.Progress progress = SchemeOffer.watched((_, _) -> {});
        assertThat(progress.goOn(1, 2)).isTrue();
        Thread.currentThread().interrupt();
        assertThat(progress.goOn(1, 2)).isFalse();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    @Test
    void whatBecameOfItIsSaidOnThatRequestOnly() {
        Capture first = signed("C1", "github", "the-secret");
        open(first);
        offer.ask();
        offer.secret.set("the-secret");
        offer.use();
        open(first);
        assertThat(offer.outcomeProperty().get()).isNotEmpty();
        open(signed("C2", "github", "the-secret"));
        assertThat(offer.outcomeProperty().get()).isEmpty();
    }
}
