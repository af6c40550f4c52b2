package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import dev.hookbench.ui.support.UiContext.Sending;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EndpointsViewModelTest {
    private final EndpointsRoomFixture view = EndpointsRoomFixture.with(
            Endpoints.of("E1").name("orders-eu").ownerId("merchant-42").build(),
            Endpoints.of("E2").name("billing").state(EndpointState.INACTIVE).build());

    @Test
    void showsEveryEndpointByName() {
        assertThat(view.list.rows()).extracting(row -> row.endpoint().name()).containsExactly("billing", "orders-eu");
    }

    @Test
    void filterLooksIntoNameUrlAndOwnerWithoutRegardToCase() {
        view.list.filterProperty().set("MERCHANT");
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E1");
        view.list.filterProperty().set("127.0.0.1:9/E2");
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E2");
        view.list.filterProperty().set("");
        assertThat(view.list.rows()).hasSize(2);
    }

    @Test
    void selectingLoadsTheDetail() {
        view.list.selectedUidProperty().set("E1");
        assertThat(view.list.detailProperty().get().endpoint().name()).isEqualTo("orders-eu");
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.DETAIL);
    }

    @Test
    void aLateDetailOfAnotherSelectionIsDropped() {
        view.room.background.hold();
        view.list.selectedUidProperty().set("E1");
        view.list.selectedUidProperty().set("E2");
        view.room.background.release();
        assertThat(view.list.detailProperty().get().endpoint().uid()).isEqualTo("E2");
    }

    @Test
    void pausingMovesTheRowAndTheDetail() {
        view.list.selectedUidProperty().set("E1");
        view.actions.togglePause("E1");
        assertThat(view.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.PAUSED);
        assertThat(view.list.rows().get(1).receives()).isFalse();
        assertThat(view.list.detailProperty().get().history().getFirst().cause())
                .isEqualTo("Paused by you.");
    }

    @Test
    void aRefusalIsSaidAndChangesNothing() {
        view.list.selectedUidProperty().set("E2");
        view.actions.togglePause("E2");
        assertThat(view.list.noticeProperty().get()).contains("cannot be paused");
        assertThat(view.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.INACTIVE);
    }

    @Test
    void activatingEndsInactive() {
        view.list.selectedUidProperty().set("E2");
        view.actions.activate("E2");
        assertThat(view.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void deletingClosesThePane() {
        view.list.selectedUidProperty().set("E1");
        view.actions.delete("E1");
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E2");
        assertThat(view.list.detailProperty().get()).isNull();
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.NOTHING);
    }

    @Test
    void anEndpointDeletedElsewhereLeavesThePane() {
        view.list.selectedUidProperty().set("E1");
        view.room.endpoints.delete("E1");
        view.list.refresh();
        assertThat(view.list.selectedUidProperty().get()).isNull();
    }

    @Test
    void aTestEventThatReachesNobodySaysWhy() {
        view.list.selectedUidProperty().set("E1");
        view.room.sent.unreachable("no subscription matched this event: it listens to a.");
        view.actions.sendTest(view.list.detailProperty().get().endpoint());
        assertThat(view.list.noticeProperty().get()).isEqualTo("no subscription matched this event: it listens to a.");
    }

    @Test
    void aTestEventOpensItsDelivery() {
        view.list.selectedUidProperty().set("E1");
        view.actions.sendTest(view.list.detailProperty().get().endpoint());
        assertThat(view.opened).hasSize(1);
        assertThat(view.room
                        .deliveries
                        .find(view.opened.getFirst())
                        .orElseThrow()
                        .endpointUid())
                .isEqualTo("E1");
        assertThat(view.room.sent.sent().getFirst().type()).isEqualTo(EndpointActions.TEST_TYPE);
    }

    @Test
    void theDetailStaysTheSameObjectWhileNothingChanged() {
        view.list.selectedUidProperty().set("E1");
        EndpointDetail before = view.list.detailProperty().get();
        view.list.refresh();
        assertThat(view.list.detailProperty().get()).isSameAs(before);
    }

    @Test
    void aListThatCannotBeReadSaysWhy() {
        EndpointStore broken = (EndpointStore) Proxy.newProxyInstance(
                EndpointStore.class.getClassLoader(), new Class<?>[] {EndpointStore.class}, (_, _, _) -> {
                    throw new StorageUnavailable("the disk is full");
                });
        EndpointsViewModel list = new EndpointsViewModel(
                new Sending(broken, view.room.endpointCommands, view.room.tokens, view.room.deliveries, view.room.sent),
                view.room.steering,
                view.room.threads,
                view.room.clock);
        list.attach();
        assertThat(list.problemProperty().get()).contains("the disk is full");
    }

    @Test
    void anOwnerIsListedWithItsStatesAndShowsItsEndpointsAlone() {
        view.room.endpoints.save(Endpoints.of("E3")
                .name("orders-us")
                .ownerId("merchant-42")
                .state(EndpointState.PAUSED)
                .build());
        view.list.refresh();
        OwnerGroup group = view.list.owners().getFirst();
        assertThat(group.counts(view.room.words)).isEqualTo("1 active, 1 paused");
        assertThat(group.names(view.room.words)).isEqualTo("orders-eu (active), orders-us (paused)");
        view.list.ownerProperty().set(group);
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E1", "E3");
        view.room.endpoints.delete("E3");
        view.list.refresh();
        assertThat(view.list.ownerProperty().get().endpoints()).hasSize(1);
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E1");
        view.room.endpoints.delete("E1");
        view.list.refresh();
        assertThat(view.list.ownerProperty().get()).isNull();
        assertThat(view.list.rows()).extracting(EndpointRow::uid).containsExactly("E2");
    }

    @Test
    void theBreakerOfTheSelectionIsToldWithWhenItResets() {
        Instant now = view.room.clock.instant();
        view.room.steering.breakers.put("E1", new Breaker(BreakerState.OPEN, 9, 3, 2, now.plusSeconds(30), now));
        view.list.selectedUidProperty().set("E1");
        BreakerStory story = BreakerStory.of(view.list.breakerProperty().get(), now, view.room.words);
        assertThat(story.title()).isEqualTo("Circuit breaker open");
        assertThat(story.meaning()).contains("again in 30 s");
        assertThat(story.figures())
                .isEqualTo("75 % of attempts failed in its window (9 of 12) · opened 2 times in a row");
        view.list.selectedUidProperty().set("E2");
        assertThat(view.list.breakerProperty().get()).isNull();
    }

    @Test
    void holdingWhilePausedIsSaid() {
        view.room.endpoints.save(Endpoints.of("E4")
                .name("held")
                .state(EndpointState.PAUSED)
                .options(Endpoints.everyOption())
                .build());
        view.list.selectedUidProperty().set("E4");
        StateStory story = StateStory.of(view.list.detailProperty().get(), view.room.clock.instant(), view.room.words);
        assertThat(story.meaning()).startsWith("New events wait");
    }
}
