package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.cli.launch.Services;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DynamicEvents.DynamicDraft;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions over the real core: its files, its sockets, and a new start between. */
final class SubscribersTest {
    @TempDir
    Path temp;

    @Test
    void whatWasSubscribedDecidesAfterANewStart() throws Exception {
        String endpoint;
        Subscription made;
        try (OpenHookbench hookbench = start()) {
            Services services = hookbench.services();
            Subscribing subscribing = services.subscribing();
            endpoint = services.endpoints().all().getFirst().uid();
            made = done(subscribing
                    .commands()
                    .create(new SubscriptionDraft(
                            "paid",
                            endpoint,
                            "",
                            List.of("order.paid", "order.made"),
                            ContentFilter.ofBody("{\"amount\":{\"$gte\":100}}"),
                            "at_least_once")));
            done(subscribing
                    .commands()
                    .createFilter(made.uid(), new FilterDraft("order.made", true, ContentFilter.ofBody("{\"id\":1}"))));
            done(subscribing
                    .eventTypeCommands()
                    .create(new EventTypeDraft("order.closed", "", "", "{\"required\":[\"id\"]}")));
        }
        try (OpenHookbench hookbench = start()) {
            Services services = hookbench.services();
            assertThat(services.subscribing().subscriptions().all()).containsExactly(made);
            assertThat(services.subscribing().eventTypes().all())
                    .extracting(EventType::name)
                    .containsExactly("*", "order.closed", "order.made", "order.paid");

            Accepted taken = sent(services, endpoint, "order.paid", "{\"amount\":100}");
            assertThat(taken.deliveries()).hasSize(1);
            delivered(services, taken);
            assertThat(sent(services, endpoint, "order.made", "{\"id\":1}").deliveries())
                    .hasSize(1);
            Accepted kept = sent(services, endpoint, "order.paid", "{\"amount\":99}");
            assertThat(kept.deliveries()).isEmpty();
            assertThat(services.deliveries()
                            .findEvent(kept.event().uid())
                            .orElseThrow()
                            .failureReason())
                    .startsWith(
                            "no subscription matched this event: paid (endpoint default) wants body amount $gte 100");
            assertThat(services.deliveryCommands()
                            .send(draft(endpoint, "order.closed", "{}"))
                            .reasons())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.field()).isEqualTo("data"));
        }
    }

    @Test
    void sendsToAUrlThatHasNoEndpointYet() throws Exception {
        try (OpenHookbench hookbench = start()) {
            Services services = hookbench.services();
            Accepted accepted = done(services.subscribing()
                    .dynamicEvents()
                    .send(new DynamicDraft(
                            hookbench.receiverUrl() + "/in/dynamic",
                            null,
                            List.of(),
                            "order.paid",
                            "application/json",
                            "{}".getBytes(StandardCharsets.UTF_8),
                            Headers.none(),
                            "")));
            delivered(services, accepted);
            assertThat(services.endpoints().all()).hasSize(2);
        }
    }

    private static void delivered(Services services, Accepted accepted) {
        String uid = accepted.deliveries().getFirst().uid();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> services.deliveries().find(uid).orElseThrow().status() == DeliveryStatus.SUCCESS);
    }

    private OpenHookbench start() throws StartFailure {
        return OpenHookbench.start(DataFolder.open(temp.resolve("data")), new StartOptions(null, 0, 0));
    }

    private static Accepted sent(Services services, String endpoint, String type, String payload) {
        return done(services.deliveryCommands().send(draft(endpoint, type, payload)));
    }

    private static EventDraft draft(String endpoint, String type, String payload) {
        return new EventDraft(
                new Target.OneEndpoint(endpoint),
                type,
                "application/json",
                payload.getBytes(StandardCharsets.UTF_8),
                Headers.none(),
                "");
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }
}
