package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.deliveries.DeliveryStory.Tone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorytellerTest {
    private final DeliveriesFixture view = DeliveriesFixture.filled();
    private final Storyteller storyteller = new Storyteller(view.room.words);

    private DeliveryStory tell(DeliveryDetail detail) {
        return storyteller.tell(detail, view.room.clock.instant());
    }

    @Test
    void aFailureOfAnInactiveEndpointOffersTheProbe() {
        DeliveryStory story = tell(view.select("billing", "invoice.paid"));
        assertThat(story.tone()).isEqualTo(Tone.BAD);
        assertThat(story.title()).isEqualTo("Not delivered to billing");
        assertThat(story.text()).contains("Answered 503 to all 10 attempts");
        assertThat(story.cure()).startsWith("Resend as probe");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, Resend sends it once more.",
        "PAUSED, 'Un-pause the endpoint, then resend it.'",
        "PENDING, Another delivery is probing the endpoint"
    })
    void theCureFitsTheEndpointAsItIsNow(EndpointState state, String cure) {
        view.room.endpoints.save(
                Endpoints.of("billing").name("billing").state(state).build());
        assertThat(tell(view.select("billing", "invoice.paid")).cure()).startsWith(cure);
    }

    @Test
    void aDeliveryOfADeletedEndpointSaysThatItIsGone() {
        view.room.endpoints.delete("billing");
        DeliveryDetail detail = view.select("billing", "invoice.paid");
        assertThat(tell(detail).cure()).contains("was deleted");
        assertThat(ResendAction.possible(detail)).isFalse();
    }

    @Test
    void aWaitingDeliveryCountsDownToItsNextAttempt() {
        DeliveryDetail detail = view.select("orders-eu", "order.created");
        assertThat(tell(detail).text()).endsWith("Attempt 3 of 10 follows in 47 s.");
        view.room.clock.advance(Duration.ofMinutes(1));
        assertThat(tell(detail).text()).endsWith("Attempt 3 of 10 is due now.");
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSED, deliveries.story.waiting.cure.paused",
        "INACTIVE, deliveries.story.waiting.cure.inactive",
        "PENDING, deliveries.story.waiting.cure.pending"
    })
    void aWaitingDeliverySaysWhatItsEndpointWillMakeOfIt(EndpointState state, String key) {
        view.room.endpoints.save(
                Endpoints.of("orders-eu").name("orders-eu").state(state).build());
        assertThat(tell(view.select("orders-eu", "order.created")).cure())
                .isNotEmpty()
                .isEqualTo(view.room.words.get(key));
    }

    @Test
    void aWaitingDeliveryOfAnActiveOrDeletedEndpointNeedsNoCure() {
        assertThat(tell(view.select("orders-eu", "order.created")).cure()).isEmpty();
        view.room.endpoints.delete("orders-eu");
        assertThat(tell(view.select("orders-eu", "order.created")).cure()).isEmpty();
    }

    @Test
    void whatWasDeliveredOrIsUnderWayNeedsNoCure() {
        DeliveryStory delivered = tell(view.select("crm", "contact.updated"));
        assertThat(delivered.tone()).isEqualTo(Tone.GOOD);
        assertThat(delivered.cure()).isEmpty();
        DeliveryStory underWay = tell(view.select("search-index", "order.created"));
        assertThat(underWay.tone()).isEqualTo(Tone.WAITING);
        assertThat(underWay.text()).isEqualTo("Attempt 5 of 10 is under way.");
    }

    @Test
    void attemptsBeyondThePlanAreCountedOn() {
        Delivery resent = Deliveries.of("RESENT")
                .endpoint("crm", "crm")
                .eventType("resent")
                .attempts(10)
                .nextAttemptAt(null)
                .build();
        view.room.deliveries.moved(resent, null);
        view.list.refresh();
        assertThat(tell(view.select("crm", "resent")).text()).isEqualTo("Attempt 11 of 11 is due now.");
    }

    @Test
    void aDiscardedDeliverySaysWhyItWasNotSent() {
        DeliveryStory story = tell(view.select("orders-us", "order.created"));
        assertThat(story.title()).isEqualTo("Discarded: not sent to orders-us");
        assertThat(story.text()).contains("orders-us is paused");
        assertThat(story.cure()).startsWith("Un-pause");
    }

    @Test
    void eachDigestOfAnAdvancedSignatureIsExplained() {
        var parts = SignatureStory.of(Headers.of("X-Convoy-Signature", "t=1681300000,v1=aa,v1=bb"), view.room.words);
        assertThat(parts).extracting(SignatureStory::part).containsExactly("t=1681300000", "v1=aa", "v1=bb");
        assertThat(parts.get(0).meaning()).contains("2023-04-12T11:46:40Z");
        assertThat(parts.get(1).meaning()).contains("older secret");
        assertThat(parts.get(2).meaning()).contains("current secret");
    }

    @Test
    void standardWebhooksAndSimpleSignaturesAreExplainedToo() {
        var standard = SignatureStory.of(
                Headers.of("webhook-id", "01J", "webhook-timestamp", "x", "webhook-signature", "v1,aa="),
                view.room.words);
        assertThat(standard).hasSize(3);
        assertThat(standard.get(1).meaning()).contains("not a number");
        assertThat(standard.get(2).meaning()).contains("only live secret");
        assertThat(SignatureStory.of(Headers.of("X-Own-Signature", "abcd"), view.room.words))
                .singleElement()
                .satisfies(part -> assertThat(part.meaning()).startsWith("bare digest"));
        assertThat(SignatureStory.of(Headers.of("Content-Type", "text/plain"), view.room.words))
                .isEmpty();
    }
}
