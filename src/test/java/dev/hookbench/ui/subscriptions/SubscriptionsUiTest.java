package dev.hookbench.ui.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.Subscriptions;
import dev.hookbench.testing.ui.RoomHandle;
import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubscriptionsUiTest extends UiTest {
    private final Room room = new Room();

    @BeforeEach
    void addEndpoint() {
        room.endpoints.save(Endpoints.of("E1").name("orders").build());
        room.eventTypes.save(List.of(Subscriptions.type("order.paid", ""), Subscriptions.type("order.created", "")));
    }

    private RoomHandle open() {
        RoomHandle endpoints = new RoomHandle(driver, room, "Endpoints").press("orders");
        driver.clickTab("Subscriptions");
        return endpoints;
    }

    private void happened(String type, String payload) {
        Event base = Deliveries.event("EV-" + type, "E1", "");
        room.deliveries.accept(
                new Event(
                        base.uid(),
                        base.createdAt(),
                        new Target.OneEndpoint("E1"),
                        type,
                        "application/json",
                        room.bodies.keep(payload),
                        Headers.of("X-Tenant", "acme"),
                        "",
                        false,
                        ""),
                List.of());
    }

    private void put(String id, String text) {
        TextInputControl field = (TextInputControl) driver.byId(id);
        onFx(() -> {
            field.setText(text);
            return true;
        });
        driver.settle();
    }

    @Test
    void aSubscriptionIsMadeWithItsTypesFilterAndMode() {
        try (RoomHandle tab = open()) {
            tab.awaitText("No subscription").press("New subscription").replace("subscriptionName", "paid orders");
            driver.clickId("typedEventType");
            tab.pressKey(KeyCode.BACK_SPACE);
            driver.type("order.paid");
            tab.pressKey(KeyCode.ENTER);
            put("filterBody", "{\"amount\": {\"$gt\": 1000}}");
            tab.press("Save").awaitText("body {\"amount\": {\"$gt\": 1000}}").awaitText("At least once");
        }
        assertThat(room.subscriptions.ofEndpoint("E1")).singleElement().satisfies(saved -> {
            assertThat(saved.name()).isEqualTo("paid orders");
            assertThat(saved.eventTypes()).containsExactly("order.paid");
            assertThat(saved.filter().body()).isEqualTo("{\"amount\": {\"$gt\": 1000}}");
            assertThat(saved.mode()).isEqualTo(DeliveryMode.AT_LEAST_ONCE);
        });
    }

    @Test
    void aTypeThatIsTypedButNotEnteredIsTakenOnSaving() {
        try (RoomHandle tab = open()) {
            tab.press("New subscription");
            driver.clickId("typedEventType");
            tab.pressKey(KeyCode.BACK_SPACE);
            driver.type("refund.made");
            tab.press("Save").awaitText("Whatever they hold");
        }
        assertThat(room.subscriptions.ofEndpoint("E1"))
                .flatExtracting(Subscription::eventTypes)
                .containsExactly("refund.made");
    }

    @Test
    void aTypeIsCompletedFromTheCatalogue() {
        try (RoomHandle tab = open()) {
            tab.press("New subscription");
            driver.clickId("typedEventType");
            tab.pressKey(KeyCode.BACK_SPACE);
            driver.type("order.p");
            tab.awaitText("order.paid");
            tab.pressKey(KeyCode.DOWN);
            tab.pressKey(KeyCode.ENTER);
            tab.press("Save").awaitText("Whatever they hold");
        }
        assertThat(room.subscriptions.all())
                .flatExtracting(Subscription::eventTypes)
                .containsExactly("order.paid");
    }

    @Test
    void aBrokenFilterIsSaidWhileTypingAndSavesNothing() {
        try (RoomHandle tab = open()) {
            tab.press("New subscription");
            put("filterBody", "{\"amount\": ");
            tab.awaitText("Conditions on the payload is not a JSON object");
            put("filterBody", "{\"amount\": {\"$much\": 1}}");
            tab.awaitText("$much").press("Save").awaitText("$much");
            assertThat(room.subscriptions.all()).isEmpty();
            assertThat(tab.textOf("filterBody")).isEqualTo("{\"amount\": {\"$much\": 1}}");
            put("filterBody", "");
            Node field = driver.byId("filterBody");
            await().until(() -> onFx(() -> field.getPseudoClassStates().stream()
                    .noneMatch(state -> state.getPseudoClassName().equals("faulty"))));
        }
    }

    @Test
    void theFilterIsTriedOnARealEventWhileItIsTyped() {
        happened("order.paid", "{\"amount\": 4200, \"currency\": \"EUR\"}");
        try (RoomHandle tab = open()) {
            tab.press("New subscription").awaitText("There is no condition, so everything is taken.");
            put("filterBody", "{\"amount\": {\"$gt\": 1000}, \"currency\": \"USD\"}");
            tab.awaitText("1 of 2 conditions hold").awaitText("no match");
            put("filterBody", "{\"amount\": {\"$gt\": 1000}, \"currency\": \"EUR\"}");
            tab.awaitText("2 of 2 conditions hold").awaitText("Convoy would have decided the same.");
        }
    }

    @Test
    void itIsSaidWhereConvoyDecidesOtherwise() {
        happened("order.paid", "{\"amount\": 4200}");
        try (RoomHandle tab = open()) {
            tab.press("New subscription");
            put("filterBody", "{\"gone\": {\"$exist\": false}}");
            tab.awaitText("Convoy would not have matched, since");
        }
    }

    @Test
    void aSubscriptionIsTriedWithItsFilterOfTheTypeAndOnPastedJson() {
        room.subscriptions.save(Subscriptions.of("S1", "E1", "order.paid", "order.created"));
        room.subscriptions.saveFilters(List.of(
                Subscriptions.filter("F1", "S1", "order.paid", Subscriptions.MADE, "{\"amount\": 1}"),
                Subscriptions.filter("F2", "S1", "order.created", null, "")));
        happened("order.paid", "{\"amount\": 4200}");
        try (RoomHandle tab = open()) {
            tab.awaitText("For order.created: off, so not received");
            tab.press("Try on an event")
                    .awaitText("the filter of order.paid decides")
                    .awaitText("no match");
            assertThat(tab.textOf("testedType")).isEqualTo("order.paid");
            put("testedType", "order.created");
            tab.awaitText("has the filter of order.created switched off");
            put("testedType", "order.paid");
            driver.clickId("source");
            tab.press("Pasted JSON").awaitText("Paste a payload to see");
            put("pasted", "{\"amount\": 1}");
            tab.awaitText("2 of 2 conditions hold").press("Back to the list").awaitText("For order.paid");
        }
    }

    @Test
    void filtersOfATypeAreAddedSwitchedAndRemoved() {
        room.subscriptions.save(Subscriptions.of("S1", "E1", "order.paid"));
        try (RoomHandle tab = open()) {
            tab.press("Filter for a type…").awaitText("New filter for an event type");
            put("filterType", "invoice.made");
            tab.press("Save").awaitText("which S1 does not listen to");
            put("filterType", "order.paid");
            put("filterBody", "{\"amount\": 1}");
            tab.press("Save").awaitText("For order.paid");
            tab.press("Switch off").awaitText("For order.paid: off");
            assertThat(room.subscriptions.filters("S1")).allMatch(filter -> !filter.enabled());
            tab.press("Remove");
            await().until(() -> room.subscriptions.filters("S1").isEmpty());
        }
    }

    @Test
    void deletingAsksInPlace() {
        room.subscriptions.save(Subscriptions.of("S1", "E1", "*"));
        try (RoomHandle tab = open()) {
            driver.clickId("delete-S1");
            tab.awaitText("Delete S1 with its filters?");
            assertThat(room.subscriptions.all()).hasSize(1);
            tab.press("Yes, delete").awaitText("No subscription");
        }
        assertThat(room.subscriptions.all()).isEmpty();
    }

    @Test
    void anInboxIsChosenAsTheSource() {
        room.inboxes.save(Inboxes.inbox("stripe"));
        try (RoomHandle tab = open()) {
            tab.press("New subscription").awaitText("Events that are sent");
            driver.clickId("sourceChoice");
            tab.press("Inbox stripe").press("Save").awaitText("Inbox stripe: nothing that is sent");
            assertThat(room.subscriptions.all())
                    .extracting(Subscription::sourceUid)
                    .containsExactly("INBOX-stripe");
            driver.clickId("edit-" + room.subscriptions.all().getFirst().uid());
            tab.awaitText("Inbox stripe");
            driver.clickId("sourceChoice");
            tab.pressKey(KeyCode.UP).pressKey(KeyCode.ENTER);
            tab.press("Save").awaitText("Whatever they hold");
        }
        assertThat(room.subscriptions.all()).extracting(Subscription::sourceUid).containsExactly("");
    }

    @Test
    void aSourceThatWasDeletedIsRefusedAtItsField() {
        Subscription of = Subscriptions.of("S1", "E1", "*");
        room.subscriptions.save(new Subscription(
                of.uid(),
                of.name(),
                of.endpointUid(),
                "I9",
                of.eventTypes(),
                of.filter(),
                of.mode(),
                of.createdAt(),
                of.updatedAt()));
        try (RoomHandle tab = open()) {
            tab.awaitText("Inbox I9, which was deleted: nothing that is sent");
            driver.clickId("edit-S1");
            tab.awaitText("Edit S1").awaitText("Inbox I9, which was deleted").press("Save");
            tab.awaitText("no inbox has the id");
        }
        assertThat(room.subscriptions.all()).extracting(Subscription::sourceUid).containsExactly("I9");
    }

    @Test
    void aSecondSubscriptionIsRefusedWithTheSettingThatAllowsIt() {
        room.subscriptions.save(Subscriptions.of("S1", "E1", "*"));
        try (RoomHandle tab = open()) {
            tab.press("New subscription").press("Save").awaitText("a subscription for this endpoint already exists");
        }
        assertThat(room.subscriptions.all()).hasSize(1);
    }
}
