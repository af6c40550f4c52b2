package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AttemptsViewModelTest {
    private final DeliveriesFixture view = DeliveriesFixture.filled();

    private AttemptView shown() {
        return Objects.requireNonNull(view.attempts.shownProperty().get());
    }

    @Test
    void theNewestAttemptIsLookedAtFirstWithBothItsSides() {
        view.select("billing", "invoice.paid");
        assertThat(view.attempts.attempts())
                .extracting(Attempt::number)
                .startsWith(10, 9)
                .hasSize(10);
        assertThat(shown().answer())
                .startsWith("503 Service Unavailable\ncontent-type: text/plain")
                .endsWith("\n\nupstream connect error");
        assertThat(shown().request())
                .startsWith("POST http://127.0.0.1:8081/billing/webhooks\nContent-Type: application/json")
                .contains("X-Convoy-Signature: t=1795426867")
                .endsWith("{\"id\":\"inv_001\",\"type\":\"invoice.paid\",\"amount\":4200}");
    }

    @Test
    void theChosenAttemptStaysThroughRefreshes() {
        view.select("billing", "invoice.paid");
        view.attempts.choose(view.attempts.attempts().getLast());
        view.list.refresh();
        assertThat(shown().attempt().number()).isEqualTo(1);
        view.select("crm", "contact.updated");
        assertThat(shown().attempt().deliveryUid())
                .isEqualTo(view.list.detailProperty().get().delivery().uid());
    }

    @Test
    void anAttemptWithoutAnAnswerSaysWhatHappened() {
        view.select("orders-eu", "order.created");
        assertThat(shown().answer()).startsWith("timeout").contains("no answer within 15 s");
        assertThat(view.words.phases(shown().attempt()))
                .isEqualTo("DNS 1.0 ms · connect 3.0 ms · first byte 410 ms · total 412 ms");
        assertThat(view.words.address(shown().attempt())).isEqualTo("127.0.0.1");
    }

    @Test
    void aBodyThatIsGoneSaysSoInItsPlace() {
        view.select("crm", "contact.updated");
        Attempt attempt = view.attempts.attempts().getFirst();
        Attempt damaged = new Attempt(
                "X",
                attempt.deliveryUid(),
                attempt.endpointUid(),
                1,
                attempt.url(),
                attempt.startedAt(),
                attempt.requestHeaders(),
                new BodyRef("no-such", 5, 0, 0),
                attempt.outcome());
        assertThat(AttemptView.load(damaged, view.room.bodies, view.words).request())
                .endsWith("the bytes of body no-such are gone");
    }

    @Test
    void aDeliveryWithoutAttemptsShowsNone() {
        view.select("orders-eu", "order.shipped");
        assertThat(view.attempts.attempts()).isEmpty();
        assertThat(view.attempts.shownProperty().get()).isNull();
    }

    @Test
    void resendingMovesTheDelivery() {
        view.select("billing", "invoice.paid");
        view.resend.run();
        assertThat(view.list.detailProperty().get().delivery().status()).isEqualTo(DeliveryStatus.SCHEDULED);
    }

    @Test
    void aRefusedResendSaysWhyAndChangesNothing() {
        view.select("orders-us", "order.created");
        view.resend.run();
        assertThat(view.list.noticeProperty().get()).contains("paused");
        assertThat(view.list.detailProperty().get().delivery().status()).isEqualTo(DeliveryStatus.DISCARDED);
    }

    @Test
    void onlyFailedAndDiscardedDeliveriesCanBeResent() {
        assertThat(ResendAction.possible(view.select("crm", "contact.updated"))).isFalse();
        assertThat(ResendAction.possible(view.select("orders-us", "order.created")))
                .isTrue();
        assertThat(ResendAction.probes(view.select("orders-us", "order.created")))
                .isFalse();
        assertThat(ResendAction.probes(view.select("billing", "invoice.finalized")))
                .isTrue();
        assertThat(ResendAction.possible(null)).isFalse();
    }
}
