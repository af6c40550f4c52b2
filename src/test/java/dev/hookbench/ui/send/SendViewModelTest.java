package dev.hookbench.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.Subscriptions;
import dev.hookbench.ui.form.HeaderRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SendViewModelTest {
    private final Room room = new Room();
    private final SendViewModel model =
            new SendViewModel(room.context(), room.threads, room.ids, room.work(), room.words);
    private final Composition typed = model.composition();

    private void endpoints(Endpoints... endpoints) {
        for (Endpoints endpoint : endpoints) {
            room.endpoints.save(endpoint.build());
        }
        model.attach();
    }

    private SendResult result() {
        return Objects.requireNonNull(model.resultProperty().get());
    }

    @Test
    void sendsWhatIsTypedByteForByte() {
        endpoints(Endpoints.of("E1").name("orders"));
        typed.payload.set("{ \"a\":\u00a01 , \"b\": \"ü\" }".replace('\u00a0', ' '));
        typed.headers.add(new HeaderRow("X-Tenant", "42"));
        typed.headers.add(new HeaderRow("", ""));
        model.send();
        assertThat(new String(room.sent.sent().getFirst().payload(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{ \"a\": 1 , \"b\": \"ü\" }");
        assertThat(room.sent.sent().getFirst().headers()).isEqualTo(Headers.of("X-Tenant", "42"));
        assertThat(result().good()).isTrue();
        assertThat(result().text()).isEqualTo("Accepted: 1 delivery is on its way.");
        assertThat(result().deliveries()).hasSize(1);
    }

    @Test
    void theFirstEndpointIsChosenAndAChoiceSurvivesRefreshes() {
        endpoints(Endpoints.of("E1").name("alpha"), Endpoints.of("E2").name("beta"));
        assertThat(typed.endpoint.get().uid()).isEqualTo("E1");
        typed.endpoint.set(model.endpoints().getLast());
        room.endpoints.save(Endpoints.of("E3").name("gamma").build());
        model.detach();
        model.attach();
        assertThat(typed.endpoint.get().uid()).isEqualTo("E2");
    }

    @Test
    void aRefusalNamesTheFieldAndKeepsEverything() {
        endpoints(Endpoints.of("E1"));
        typed.type.set(" ");
        typed.payload.set("[1,2");
        model.send();
        assertThat(typed.problems.of("event_type")).contains("empty");
        assertThat(typed.payload.get()).isEqualTo("[1,2");
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void brokenJsonIsShownWithLineAndColumnWhileTyping() {
        typed.payload.set("{\n  \"a\": 1,\n  oops\n}");
        assertThat(model.payloadCheck().messageProperty().get())
                .startsWith("Not JSON: ")
                .contains("line 3, column");
        typed.contentType.set("text/plain");
        assertThat(model.payloadCheck().messageProperty().get()).isEmpty();
        typed.contentType.set("application/json");
        typed.payload.set("");
        assertThat(model.payloadCheck().messageProperty().get()).contains("empty");
        typed.payload.set("{}");
        assertThat(model.payloadCheck().messageProperty().get()).isEmpty();
    }

    @Test
    void onlyTheNewestTextIsJudged() {
        room.background.hold();
        typed.payload.set("{");
        typed.payload.set("{}");
        room.background.release();
        assertThat(model.payloadCheck().messageProperty().get()).isEmpty();
    }

    @Test
    void anOwnerIdReachesAllItsEndpointsAndSaysWhatWasDiscarded() {
        endpoints(
                Endpoints.of("E1").ownerId("m-42"),
                Endpoints.of("E2").ownerId("m-42").state(EndpointState.PAUSED),
                Endpoints.of("E3"));
        typed.to.set(Composition.To.OWNER);
        typed.ownerId.set("m-42");
        model.send();
        assertThat(result().deliveries()).hasSize(2);
        assertThat(result().good()).isFalse();
        assertThat(result().text()).contains("1 of 2 deliveries were discarded");
    }

    @Test
    void aUsedIdempotencyKeyIsSaidToBeADuplicate() {
        endpoints(Endpoints.of("E1"));
        typed.idempotencyKey.set("once");
        model.send();
        model.send();
        assertThat(result().text()).contains("once").contains("not delivered");
        model.newIdempotencyKey();
        assertThat(typed.idempotencyKey.get()).hasSize(26);
        model.send();
        assertThat(result().good()).isTrue();
    }

    @Test
    void previewShowsTheSignatureAndSendsNothing() {
        endpoints(Endpoints.of("E1"));
        model.showPreview();
        assertThat(model.previewProperty().get().headers().has("X-Convoy-Signature"))
                .isTrue();
        assertThat(room.sent.sent()).isEmpty();
        model.hidePreview();
        assertThat(model.previewProperty().get()).isNull();
    }

    @Test
    void aRecentEventIsTakenIntoTheComposerWithoutItsKey() {
        endpoints(Endpoints.of("E1"), Endpoints.of("E2"));
        Event sent = event(room.bodies.keep("{\"n\":7}"));
        room.deliveries.accept(sent, List.of());
        model.take(sent);
        assertThat(typed.payload.get()).isEqualTo("{\"n\":7}");
        assertThat(typed.type.get()).isEqualTo("order.paid");
        assertThat(typed.endpoint.get().uid()).isEqualTo("E2");
        assertThat(typed.idempotencyKey.get()).isEmpty();
    }

    @Test
    void anEventWhoseBytesAreGoneChangesNothingAndSaysSo() {
        typed.payload.set("mine");
        model.take(event(new BodyRef("gone", 3, 0, 0)));
        assertThat(typed.payload.get()).isEqualTo("mine");
        assertThat(typed.problems.others()).contains("gone");
    }

    private static Event event(BodyRef payload) {
        Event plain = Deliveries.event("EV", "E2", "key");
        return new Event(
                "EV",
                plain.createdAt(),
                new Target.OneEndpoint("E2"),
                plain.type(),
                plain.contentType(),
                payload,
                Headers.none(),
                "key",
                false,
                "");
    }

    @Test
    void anOwnerIdNamesItsEndpointsWithTheirStates() {
        endpoints(
                Endpoints.of("E1").name("orders-eu").ownerId("m-42"),
                Endpoints.of("E2").name("orders-us").ownerId("m-42").state(EndpointState.PAUSED),
                Endpoints.of("E3").name("crm").ownerId("m-7"));
        typed.ownerId.set("m-42");
        assertThat(model.reach().ownerProperty().get()).isEmpty();
        typed.to.set(Composition.To.OWNER);
        assertThat(model.reach().ownerProperty().get())
                .startsWith("2 endpoints: orders-eu (active), orders-us (paused).");
        typed.ownerId.set("m-43");
        assertThat(model.reach().ownerProperty().get()).isEqualTo("No endpoint has the owner id “m-43”.");
        assertThat(model.reach().ownerIds()).containsExactly("m-42", "m-7");
    }

    @Test
    void aDeprecatedTypeIsWarnedOfBeforeItIsSent() {
        room.eventTypes.save(List.of(Subscriptions.type("order.old", ""), Subscriptions.type("order.paid", "")));
        room.eventTypeCommands.deprecate("TYPE-order.old");
        endpoints(Endpoints.of("E1"));
        typed.type.set("order.old");
        assertThat(model.reach().typeProperty().get()).startsWith("order.old is deprecated");
        typed.type.set("order.paid");
        assertThat(model.reach().typeProperty().get()).isEmpty();
        assertThat(model.reach().typeNames()).containsExactly("order.old", "order.paid");
    }

    @Test
    void anEventIsReplayedForNewDeliveries() {
        endpoints(Endpoints.of("E1").name("orders"));
        Event sent = Deliveries.event("EV1", "E1", "key");
        room.deliveries.accept(sent, List.of());
        model.replay(sent);
        assertThat(result().deliveries())
                .singleElement()
                .satisfies(made -> assertThat(made.eventUid()).isEqualTo("EV1"));
    }

    @Test
    void allEventsOfATypeAreCountedThenReplayed() {
        endpoints(Endpoints.of("E1").name("orders"));
        Event sent = Deliveries.event("EV1", "E1", "key");
        room.deliveries.accept(sent, List.of());
        BatchReplay batch = new BatchReplay(room.steering, room.work(), room.words);
        batch.ask(sent.type());
        assertThat(batch.questionProperty().get()).startsWith("Match 1 event of type " + sent.type() + " again");
        assertThat(room.jobs.active()).isEmpty();
        batch.begin();
        assertThat(room.jobs.active()).hasSize(1);
        assertThat(batch.noticeProperty().get()).startsWith("1 event to replay");
        batch.ask(sent.type());
        batch.begin();
        assertThat(batch.noticeProperty().get()).contains("already exists");
    }
}
