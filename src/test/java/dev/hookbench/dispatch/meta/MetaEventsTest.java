package dev.hookbench.dispatch.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.http.TimeLimit;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEvent.LastAttempt;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent of changes of endpoints, in which order, how it is signed, and what becomes of what fails. */
final class MetaEventsTest {
    private static final EndpointDraft ORDERS = EndpointDraft.of("orders", "http://127.0.0.1:9/hook");

    private final MetaBench bench = MetaBench.telling();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void sendsTheExactTextSignedSimpleInHex() throws Exception {
        bench.commands().create(ORDERS);
        MetaEvent event = bench.until(DeliveryStatus.SUCCESS);

        Received received = bench.receiver.received().getFirst();
        assertThat(received.line()).isEqualTo("POST /meta HTTP/1.1");
        assertThat(received.text())
                .isEqualTo("{\"event_type\":\"endpoint.created\",\"data\":{\"endpoint\":\"orders\"}}")
                .isEqualTo(event.body());
        assertThat(received.headers().all("X-Convoy-Signature"))
                .containsExactly(hmac(MetaBench.SECRET, received.body()));
        assertThat(received.headers().first("Content-Type")).contains("application/json");
        assertThat(received.headers().first("User-Agent")).contains("Hookbench/1.2.3");
        assertThat(received.headers().first("X-Convoy-Idempotency-Key")).contains(event.uid());
        assertThat(event.description()).isEqualTo("Attempt 1: answered 200.");
        LastAttempt last = Objects.requireNonNull(event.last());
        assertThat(last.request().has("X-Convoy-Signature")).isTrue();
        assertThat(last.answer()).isEqualTo("ok");
    }

    @Test
    void tellsEveryChangeInOrderButNoPauseOrActivation() {
        EndpointCommands commands = bench.commands();
        String uid = commands.create(ORDERS).result().orElseThrow().uid();
        commands.update(uid, ORDERS.withUrl("http://127.0.0.1:9/other"));
        commands.togglePause(uid);
        commands.activate(uid);
        commands.toggleStatus(uid);
        commands.expireSecret(uid, null, Duration.ZERO);
        commands.delete(uid);
        assertThat(commands.delete(uid).reasons()).as("twice").isNotEmpty();
        bench.untilReceived(4);

        assertThat(bench.receiver.received())
                .extracting(Received::text)
                .extracting(text -> text.substring(0, text.indexOf(',')))
                .containsExactly(
                        "{\"event_type\":\"endpoint.created\"",
                        "{\"event_type\":\"endpoint.updated\"",
                        "{\"event_type\":\"endpoint.updated\"",
                        "{\"event_type\":\"endpoint.deleted\"");
    }

    @Test
    void tellsOnlyWhatIsAskedFor() {
        bench.tells(MetaEventType.ENDPOINT_DELETED);
        EndpointCommands commands = bench.commands();
        String uid = commands.create(ORDERS).result().orElseThrow().uid();
        commands.delete(uid);
        bench.until(DeliveryStatus.SUCCESS);
        assertThat(bench.all()).extracting(MetaEvent::type).containsExactly(MetaEventType.ENDPOINT_DELETED);
    }

    @Test
    void triesAgainByTheProjectsStrategyUntilItsEnd() {
        bench.receiver.otherwise(FakeEndpoint.status(503));
        bench.commands().create(ORDERS);
        MetaEvent first = bench.until(DeliveryStatus.RETRY);
        assertThat(first.description()).isEqualTo("Attempt 1 of 3: answered 503. The next follows after 4 s.");
        assertThat(first.nextAttemptAt()).isEqualTo(bench.clock.instant().plusSeconds(4));

        bench.advance(Duration.ofMillis(3_999));
        assertThat(bench.receiver.received()).hasSize(1);
        bench.advance(Duration.ofMillis(1));
        bench.untilReceived(2);
        bench.until(DeliveryStatus.RETRY);
        Awaitility.await().until(() -> bench.only().attempts() == 2);
        bench.advance(Duration.ofSeconds(4));
        MetaEvent last = bench.until(DeliveryStatus.FAILURE);
        assertThat(last.attempts()).isEqualTo(3);
        assertThat(last.description())
                .isEqualTo("Attempt 3, the last: answered 503. Mend the receiver or the URL, then resend it.");
        assertThat(bench.receiver.received())
                .extracting(Received::text)
                .as("the same bytes each time")
                .containsOnly(last.body());
    }

    @Test
    void whatFailsLetsTheOthersPass() {
        bench.receiver.next(FakeEndpoint.status(500));
        bench.commands().create(ORDERS);
        bench.until(DeliveryStatus.RETRY);
        bench.commands().create(EndpointDraft.of("billing", "http://127.0.0.1:9/b"));
        bench.until(DeliveryStatus.SUCCESS);
        assertThat(bench.only().status()).isEqualTo(DeliveryStatus.RETRY);
    }

    @Test
    void saysThatNobodyListens() {
        bench.receiver.close();
        bench.commands().create(ORDERS);
        assertThat(bench.until(DeliveryStatus.RETRY).description())
                .startsWith("Attempt 1 of 3: nobody listens at 127.0.0.1:" + bench.receiver.port());
    }

    @Test
    void givesAReceiverTenSecondsOfWhichTheWordsNameNoSetting() {
        assertThat(MetaLimits.usual().exchange()).isEqualTo(TimeLimit.fixed(Duration.ofSeconds(10)));
        bench.end();
        bench.start(new MetaLimits(TimeLimit.fixed(Duration.ofMillis(1_300)), DeliveryWatch.LIMIT));
        bench.receiver.next(FakeEndpoint.stall());
        bench.commands().create(ORDERS);
        assertThat(bench.until(DeliveryStatus.RETRY).description())
                .isEqualTo("Attempt 1 of 3: 127.0.0.1:" + bench.receiver.port()
                        + " took the connection but did not answer within 1 s: look at what it waits for."
                        + " The next follows after 4 s.");
        bench.advance(Duration.ofSeconds(4));
        assertThat(bench.until(DeliveryStatus.SUCCESS).attempts()).isEqualTo(2);
    }

    @Test
    void goesOnAfterARestartWithTheSecretOfThatMoment() throws Exception {
        bench.receiver.next(FakeEndpoint.status(500));
        bench.commands().create(ORDERS);
        bench.until(DeliveryStatus.RETRY);
        bench.end();
        bench.start();
        bench.save(withSecret("second-secret"));
        bench.advance(Duration.ofSeconds(4));
        bench.until(DeliveryStatus.SUCCESS);

        Received again = bench.receiver.received().getLast();
        assertThat(again.headers().first("X-Convoy-Signature")).contains(hmac("second-secret", again.body()));
        assertThat(bench.receiver.received()).hasSize(2);
    }

    @Test
    void repeatsAfterARestartWhatWasCutOff() {
        bench.receiver.next(FakeEndpoint.stall());
        bench.commands().create(ORDERS);
        bench.untilReceived(1);
        bench.end();
        assertThat(bench.only().status()).isEqualTo(DeliveryStatus.SCHEDULED);
        bench.start();
        assertThat(bench.until(DeliveryStatus.SUCCESS).attempts()).isEqualTo(1);
        assertThat(bench.receiver.received()).hasSize(2);
    }

    @Test
    void discardsWhatWaitsOnceSwitchedOffAndResendsItOnDemand() {
        bench.receiver.next(FakeEndpoint.status(500));
        bench.commands().create(ORDERS);
        String uid = bench.until(DeliveryStatus.RETRY).uid();
        assertThat(bench.meta().resend(uid).reasons())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("meta event is still waiting");

        bench.save(new MetaDraft(false, bench.receiver.url("/meta"), List.of(), null));
        bench.advance(Duration.ofSeconds(4));
        assertThat(bench.until(DeliveryStatus.DISCARDED).description())
                .contains("switched off")
                .contains("resend it");
        assertThat(bench.meta().resend(uid).reasons())
                .extracting(Problem::field)
                .containsExactly("meta_event.is_enabled");

        bench.tells(MetaEventType.ENDPOINT_DELETED);
        assertThat(bench.meta().resend(uid).result()).isPresent();
        assertThat(bench.until(DeliveryStatus.SUCCESS).attempts()).isEqualTo(2);
        assertThat(bench.meta().resend("nobody").reasons())
                .extracting(Problem::value)
                .containsExactly("nobody");
    }

    @Test
    void sendsNothingUnsigned() {
        bench.events.save(new MetaSettings(
                true,
                bench.receiver.url("/meta"),
                Set.of(MetaEventType.ENDPOINT_CREATED),
                SecretText.of(""),
                bench.clock.instant()));
        bench.end();
        bench.start();
        bench.commands().create(ORDERS);
        assertThat(bench.until(DeliveryStatus.FAILURE).description())
                .contains("secret")
                .contains("enter it anew");
        assertThat(bench.receiver.received()).isEmpty();
    }

    @Test
    void aFullDiskNeverSpoilsTheCommandAndTheChangeIsToldAfterTheNextStart() {
        bench.clock.advance(Duration.ofSeconds(1));
        bench.events.failing.set(true);
        assertThat(bench.commands().create(ORDERS).result()).isPresent();
        assertThat(bench.all()).isEmpty();
        bench.events.failing.set(false);
        bench.end();
        bench.start();
        assertThat(bench.until(DeliveryStatus.SUCCESS).type()).isEqualTo(MetaEventType.ENDPOINT_CREATED);
        bench.end();
        bench.start();
        bench.meta().tick();
        assertThat(bench.all()).as("told once").hasSize(1);
    }

    private MetaDraft withSecret(String secret) {
        MetaDraft now = MetaDraft.of(bench.meta().current());
        return new MetaDraft(true, now.url(), now.types(), SecretText.of(secret));
    }

    private static String hmac(String secret, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
