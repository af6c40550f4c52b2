package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureCommands.Progress;
import dev.hookbench.domain.capture.CaptureCommands.Rechecked;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.signature.StoredSecrets;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FollowedJournal;
import dev.hookbench.testing.InMemoryBodies;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.Inboxes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored captures judged again once their inbox has a scheme. */
final class RecheckTest {
    private static final Instant CAME = Instant.parse("2026-11-23T09:41:00Z");

    private final FakeClock clock = new FakeClock();
    private final EventHub hub = new EventHub();
    private final InMemoryCaptureIndex index = new InMemoryCaptureIndex();
    private final InMemoryInboxStore inboxes = new InMemoryInboxStore(index);
    private final InMemoryBodies bodies = new InMemoryBodies();
    private final SignatureSchemes signatures = new SignatureSchemes();
    private final FollowedJournal journal = new FollowedJournal(index, hub);
    private final List<String> doubtful = new CopyOnWriteArrayList<>();
    private final List<CoreEvent> told = new CopyOnWriteArrayList<>();
    private final Recheck recheck = new Recheck(index, inboxes, bodies, signatures, journal, clock);
    private final CaptureService service = new CaptureService(index, journal, hub, clock, recheck, doubtful::add);

    private Capture signed(String uid, String scheme, String secret, String body) {
        Headers headers = signatures.sign(
                body.getBytes(StandardCharsets.UTF_8), "msg_1", SchemeSettings.of(scheme, SecretText.of(secret)), CAME);
        String[] pairs = headers.fields().stream()
                .flatMap(field -> List.of(field.name(), field.value()).stream())
                .toArray(String[]::new);
        return Captures.of(uid)
                .inbox("github")
                .target("/in/github")
                .headers(pairs)
                .body(bodies.keep(body))
                .receivedAt(CAME)
                .build();
    }

    private Rechecked run(Progress progress) {
        return service.recheck("github", progress).result().orElseThrow();
    }

    private Verdict verdict(String uid) {
        return index.find(uid).orElseThrow().verdict();
    }

    @Test
    void eachVerdictIsTheOneOfItsTime() {
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        index.record(signed("C1", "github", "the-secret", "{}"));
        index.record(signed("C2", "github", "another", "{}"));
        index.record(Captures.of("C3").inbox("github").target("/in/github").build());
        index.record(Captures.of("C4").inbox("orders").build());
        hub.subscribe(told::add);

        assertThat(run(Progress.NONE)).isEqualTo(new Rechecked(3, 3, 0, true));
        assertThat(verdict("C1")).isEqualTo(new Verdict.Valid("github"));
        assertThat(verdict("C2").isUnexplained()).isTrue();
        assertThat(verdict("C3"))
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo("missing_header"));
        assertThat(verdict("C4")).isInstanceOf(Verdict.NotChecked.class);
        assertThat(doubtful).as("only what nothing explains").containsExactly("C2");
        assertThat(told)
                .containsExactlyInAnyOrder(
                        new CoreEvent.CaptureJudged("C1"),
                        new CoreEvent.CaptureJudged("C2"),
                        new CoreEvent.CaptureJudged("C3"));
    }

    @Test
    void whatStaysAsItIsIsNotWrittenAgain() {
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        index.record(signed("C1", "github", "the-secret", "{}"));
        run(Progress.NONE);
        hub.subscribe(told::add);

        assertThat(run(Progress.NONE)).isEqualTo(new Rechecked(1, 0, 0, true));
        assertThat(told).isEmpty();
    }

    @Test
    void aRequestThatWasRefusedAndOneWhoseBodyIsGoneKeepTheirVerdict() {
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        index.record(Captures.of("C1")
                .inbox("github")
                .refusal(new Refusal("too_large", "Too large.", 7))
                .build());
        index.record(Captures.of("C2")
                .inbox("github")
                .body(new BodyRef("gone", 3, 0, 0))
                .build());

        assertThat(run(Progress.NONE)).isEqualTo(new Rechecked(0, 0, 1, true));
    }

    @Test
    void itEndsWhereItIsToldTo() {
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        for (int i = 0; i < 450; i++) {
            index.record(signed("C" + i, "github", "the-secret", "{}"));
        }
        List<String> progress = new ArrayList<>();

        Rechecked done = run((seen, total) -> {
            progress.add(seen + " of " + total);
            return seen < 400;
        });
        assertThat(progress).containsExactly("0 of 450", "200 of 450", "400 of 450");
        assertThat(done).isEqualTo(new Rechecked(400, 400, 0, false));
        assertThat(verdict("C0")).as("oldest last").isInstanceOf(Verdict.NotChecked.class);
        assertThat(verdict("C449")).isEqualTo(new Verdict.Valid("github"));
    }

    @Test
    void anInboxWithoutASchemeIsRefusedWithTheCure() {
        inboxes.save(Inboxes.inbox("github"));

        assertThat(service.recheck("github", Progress.NONE).reasons().getFirst().message())
                .isEqualTo("The inbox github has no signature scheme to check by; choose one first.");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsCountedAsKept(@TempDir Path spool) {
        InMemoryJournal full = new InMemoryJournal(spool);
        full.failWith("the disk is full");
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        index.record(signed("C1", "github", "the-secret", "{}"));
        Recheck onFullDisk = new Recheck(index, inboxes, bodies, signatures, full, clock);

        assertThatThrownBy(() -> new RecheckAll(onFullDisk, doubtful::add).run("github", Progress.NONE))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void theInquiryNamesWhoseSecretItIs() {
        inboxes.save(Inboxes.verifying("github", "the-secret"));
        inboxes.save(Inboxes.verifying("gitea", "another-inbox-has-it"));
        index.record(signed("C1", "github", "another-inbox-has-it", "{}"));
        run(Progress.NONE);
        assertThat(verdict("C1").isUnexplained()).isTrue();
        StoredSecrets secrets = new StoredSecrets(new InMemoryEndpointStore(), inboxes);

        try (Inquiry inquiry = new Inquiry(recheck, secrets::all)) {
            inquiry.start();
            inquiry.offer("C0"); // which is not there
            inquiry.offer("C1");
            await().until(() -> !verdict("C1").isUnexplained());
        }
        assertThat(verdict("C1")).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
            assertThat(invalid.detail()).isEqualTo("other_secret");
            assertThat(invalid.explanation()).contains("inbox \"gitea\"");
        });
    }

    @Test
    void theUrlIsTheOneThatTheReceiverSaw() {
        Capture capture = Captures.of("C1")
                .target("/in/default/a?b=1")
                .headers("Host", "hooks.test")
                .build();

        SignedRequest signed = capture.signed(SchemeSettings.of("trello"), new byte[0]);
        assertThat(signed.url()).isEqualTo("http://hooks.test/in/default/a?b=1");
    }
}
