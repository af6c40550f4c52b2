package dev.hookbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.replay.ReplayCommands.Replayed;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryJournal;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayServiceTest {
    private static final byte[] BODY = {'{', 0, (byte) 0xC3, (byte) 0x28, '\r', '\n'};

    private final FakeEndpoint endpoint = FakeEndpoint.start();
    private final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    private final InMemoryJournal journal = new InMemoryJournal(Path.of("unused"));
    private final List<EventDraft> sent = new ArrayList<>();
    private final NameResolver resolver = host -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final HttpSender sender = new HttpSender(Set::of, resolver, new FakeClock());
    private final ReplayService replay = new ReplayService(captures, journal, new Sending(), sender);

    @AfterEach
    void close() {
        sender.close();
        endpoint.close();
    }

    @Test
    void sendsACaptureAgainByteForByte() {
        captured(
                Captures.of("C1")
                        .method("PUT")
                        .target("/in/default/a%2Fb/?x=1&&y=%zz")
                        .headers(
                                "Host",
                                "hooks.example",
                                "x-Mixed",
                                "1",
                                "X-MIXED",
                                "2",
                                "Content-Length",
                                "6",
                                "Content-Type",
                                "text/odd",
                                "Connection",
                                "close, X-Hop",
                                "X-Hop",
                                "1",
                                "Transfer-Encoding",
                                "chunked"),
                BODY);
        Replayed replayed = done(replay.toUrl("C1", endpoint.url("/base/?k=v")));

        Received got = endpoint.received().getFirst();
        assertThat(got.line()).isEqualTo("PUT /base/a%2Fb/?k=v&x=1&&y=%zz HTTP/1.1");
        assertThat(got.body()).isEqualTo(BODY);
        assertThat(got.headers())
                .isEqualTo(Headers.of(
                        "Host",
                        "127.0.0.1:" + endpoint.port(),
                        "x-Mixed",
                        "1",
                        "X-MIXED",
                        "2",
                        "Content-Type",
                        "text/odd",
                        "Content-Length",
                        "6"));
        assertThat(replayed.sha256()).isEqualTo(sha256(BODY));
        assertThat(replayed.outcome()).isInstanceOf(Answered.class);
        assertThat(replayed.deliveryUid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/in/default, /hook, /hook",
        "/in/default, /, /",
        "/in/default/, /hook, /hook/",
        "/in/default/x, /, /x",
        "/in/default?q, /hook, /hook?q",
        "/in/default/x, /hook?a=1, /hook/x?a=1",
        "http://127.0.0.1:9400/in/default/x?y, /hook, /hook/x?y",
        "/in/default/caf\u00c3\u00a9?\u00ff=\u0080, /hook, /hook/caf\u00c3\u00a9?\u00ff=\u0080",
        "'/in/default/\"<>\\^`{|}', /hook, '/hook/\"<>\\^`{|}'",
    })
    void addsSubPathAndQuery(String target, String path, String expected) {
        captured(Captures.of("C1").method("GET").target(target).headers(), new byte[0]);
        done(replay.toUrl("C1", endpoint.url(path)));
        assertThat(endpoint.received().getFirst().line()).isEqualTo("GET " + expected + " HTTP/1.1");
        assertThat(endpoint.received().getFirst().headers().has("Content-Length"))
                .isFalse();
    }

    @Test
    void givesCredentialsToThisMachineOnly() {
        captured(Captures.of("C1").target("/in/default").headers("Authorization", "Bearer 1", "COOKIE", "a=b"), BODY);
        done(replay.toUrl("C1", endpoint.url("/")));
        done(replay.toUrl("C1", "http://elsewhere.test:" + endpoint.port() + "/"));

        assertThat(endpoint.received().get(0).headers().first("Authorization")).contains("Bearer 1");
        assertThat(endpoint.received().get(0).headers().first("Cookie")).contains("a=b");
        assertThat(endpoint.received().get(1).headers().has("Authorization")).isFalse();
        assertThat(endpoint.received().get(1).headers().has("Cookie")).isFalse();
    }

    @Test
    void sendsACaptureAsAnEvent() {
        captured(Captures.of("C1").eventType("order.paid").headers("Content-Type", "application/json"), BODY);
        Replayed replayed = done(replay.toEndpoint("C1", "E1"));

        EventDraft draft = sent.getFirst();
        assertThat(draft.target()).isEqualTo(new Target.OneEndpoint("E1"));
        assertThat(draft.type()).isEqualTo("order.paid");
        assertThat(draft.contentType()).isEqualTo("application/json");
        assertThat(draft.payload()).isEqualTo(BODY);
        assertThat(replayed).isEqualTo(new Replayed("C1", sha256(BODY), "D1", new AttemptOutcome.Open()));
    }

    @Test
    void aDeliveryThatIsDiscardedIsNoReplay() {
        captured(Captures.of("C1"), BODY);
        assertThat(replay.toEndpoint("C1", "PAUSED").reasons()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("endpoint_id");
            assertThat(problem.message())
                    .isEqualTo("nothing was sent, delivery D2 is discarded: orders is paused: un-pause it.");
        });
    }

    @Test
    void anEventThatReachesNobodyIsNoReplay() {
        captured(Captures.of("C1"), BODY);
        assertThat(replay.toEndpoint("C1", "UNSUBSCRIBED").reasons())
                .containsExactly(new Problem(
                        "endpoint_id",
                        "UNSUBSCRIBED",
                        "nothing was sent, event EV3 is kept: no subscription matched this event: it listens to a."));
    }

    @Test
    void passesOnWhatTheDispatcherRefuses() {
        captured(Captures.of("C1"), BODY);
        assertThat(replay.toEndpoint("C1", "NONE").reasons())
                .extracting(problem -> problem.field())
                .containsExactly("endpoint_id");
    }

    @Test
    void refusesWhatCannotBeRepeated() {
        assertThat(message(replay.toUrl("NONE", endpoint.url("/")))).contains("no capture has the id \"NONE\"");
        captured(Captures.of("C1").refusal(new Refusal("body_too_large", "too large", 5)), new byte[0]);
        assertThat(message(replay.toUrl("C1", endpoint.url("/")))).contains("refused (body_too_large)");
        captures.record(
                Captures.of("C2").body(new BodyRef("ab".repeat(32), 5, 1, 0)).build());
        assertThat(message(replay.toUrl("C2", endpoint.url("/")))).contains("cannot be read");
        captured(Captures.of("C3"), BODY);
        assertThat(message(replay.toUrl("C3", "ftp://x/"))).contains("use http or https");
        assertThat(endpoint.received()).isEmpty();
    }

    private void captured(Captures builder, byte[] body) {
        Capture capture = builder.body(body.length == 0 ? BodyRef.empty() : BodyRef.pending(sha256(body), body.length))
                .build();
        CaptureReceived stored = (CaptureReceived) journal.append(new CaptureReceived(capture), Payload.of(body))
                .join()
                .entry();
        captures.record(stored.capture());
    }

    private static String message(Outcome<Replayed> outcome) {
        return outcome.reasons().getFirst().message();
    }

    private static Replayed done(Outcome<Replayed> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Accepts events for E1. */
    private final class Sending implements DeliveryCommands {
        @Override
        public Outcome<ForceResent> forceResend(List<String> deliveryUids) {
            throw new AssertionError("captures are sent, not resent");
        }

        @Override
        public Outcome<Accepted> replay(String eventUid) {
            throw new AssertionError("captures are replayed, not events");
        }

        @Override
        public Outcome<Accepted> send(EventDraft draft) {
            if (draft.target().equals(new Target.OneEndpoint("PAUSED"))) {
                Delivery discarded = Deliveries.delivery("D2")
                        .moved(DeliveryStatus.DISCARDED, "orders is paused: un-pause it.", null, Deliveries.MADE);
                return Outcome.done(new Accepted(Deliveries.event("EV2", "PAUSED", ""), List.of(discarded)));
            }
            if (draft.target().equals(new Target.OneEndpoint("UNSUBSCRIBED"))) {
                Event kept = Deliveries.event("EV3", "UNSUBSCRIBED", "");
                return Outcome.done(new Accepted(
                        new Event(
                                kept.uid(),
                                kept.createdAt(),
                                kept.target(),
                                kept.type(),
                                kept.contentType(),
                                kept.payload(),
                                kept.headers(),
                                kept.idempotencyKey(),
                                false,
                                "no subscription matched this event: it listens to a."),
                        List.of()));
            }
            if (!draft.target().equals(new Target.OneEndpoint("E1"))) {
                return Outcome.refused("endpoint_id", "NONE", "no such endpoint");
            }
            sent.add(draft);
            return Outcome.done(new Accepted(Deliveries.event("EV1", "E1", ""), List.of(Deliveries.delivery("D1"))));
        }

        @Override
        public Outcome<Delivery> resend(String deliveryUid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Preview> preview(EventDraft draft) {
            throw new UnsupportedOperationException();
        }
    }
}
