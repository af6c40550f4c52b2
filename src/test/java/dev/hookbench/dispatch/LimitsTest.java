package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.FakeEndpoint;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rate and concurrency limits through the whole dispatcher. */
final class LimitsTest {
    private final DispatchBench bench = new DispatchBench();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        bench.close();
    }

    @Test
    void whatExceedsTheRateWaitsForItsMomentAndUsesUpNoAttempt() {
        start(new RateLimit(2, Duration.ofSeconds(60)), 0);
        List<Delivery> sent = send(4);
        bench.untilReceived(2);
        Delivery third = untilDescribed(sent.get(2), "rate limit of 2 per 60 s");
        Delivery fourth = untilDescribed(sent.get(3), "rate limit of 2 per 60 s");

        assertThat(third.status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(third.attempts()).isZero();
        assertThat(third.description()).contains("it goes at ", "uses up no attempt");
        assertThat(List.of(third.nextAttemptAt(), fourth.nextAttemptAt()))
                .containsExactlyInAnyOrder(
                        bench.clock.instant().plusSeconds(30),
                        bench.clock.instant().plusSeconds(60));
        bench.advance(Duration.ofSeconds(30));
        bench.untilReceived(3);
        bench.advance(Duration.ofSeconds(30));
        bench.untilReceived(4);
        sent.forEach(delivery -> assertThat(
                        bench.until(delivery, DeliveryStatus.SUCCESS).attempts())
                .isEqualTo(1));
    }

    @Test
    void anEndpointThatTakesOneAtATimeIsGivenOneAtATime() {
        bench.endpoint.otherwise(this::held);
        start(RateLimit.off(), 1);
        List<Delivery> sent = send(3);
        bench.untilReceived(1);
        assertThat(bench.endpoint.received()).hasSize(1);
        release.countDown();
        sent.forEach(delivery -> bench.until(delivery, DeliveryStatus.SUCCESS));
        assertThat(bench.endpoint.received()).hasSize(3);
    }

    @Test
    void aLimitRaisedWhileDeliveriesWaitLetsThemGo() {
        bench.endpoint.otherwise(this::held);
        start(RateLimit.off(), 1);
        send(3);
        bench.untilReceived(1);
        bench.has(bench.orders(1).options(options(RateLimit.off(), 3)).build());
        bench.hub.publish(new CoreEvent.EndpointChanged(DispatchBench.ORDERS));
        bench.untilReceived(3);
    }

    @Test
    void theSettingLimitsAllEndpointsTogether() {
        bench.settings.put(Settings.CONCURRENCY, "2");
        bench.endpoint.otherwise(this::held);
        start(RateLimit.off(), 0);
        List<Delivery> sent = send(4);
        bench.untilReceived(2);
        assertThat(bench.endpoint.received()).hasSize(2);
        release.countDown();
        sent.forEach(delivery -> bench.until(delivery, DeliveryStatus.SUCCESS));
    }

    private void held(FakeEndpoint endpoint, Socket socket) throws IOException {
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FakeEndpoint.status(200).serve(endpoint, socket);
    }

    private void start(RateLimit limit, int concurrency) {
        bench.has(bench.orders(1).options(options(limit, concurrency)).build());
        bench.current().start();
    }

    private static EndpointOptions options(RateLimit limit, int concurrency) {
        return new EndpointOptions(
                ContentType.JSON, Headers.none(), TlsSettings.defaults(), limit, concurrency, false, Contact.none());
    }

    private List<Delivery> send(int count) {
        List<Delivery> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(bench.send());
        }
        return sent;
    }

    private Delivery untilDescribed(Delivery delivery, String text) {
        Awaitility.await()
                .until(() -> bench.deliveries
                        .find(delivery.uid())
                        .orElseThrow()
                        .description()
                        .contains(text));
        return bench.now(delivery);
    }
}
