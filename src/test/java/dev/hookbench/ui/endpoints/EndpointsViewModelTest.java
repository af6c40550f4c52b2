package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import dev.hookbench.ui.support.UiContext.Sending;
import java.lang.reflect.Proxy;
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
                view.room.threads,
                view.room.clock);
        list.attach();
        assertThat(list.problemProperty().get()).contains("the disk is full");
    }
}
