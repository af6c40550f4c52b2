package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import org.junit.jupiter.api.Test;

final class EndpointsViewModelTest {
    private final EndpointsRoom room = EndpointsRoom.with(
            Endpoints.of("E1").name("orders-eu").ownerId("merchant-42").build(),
            Endpoints.of("E2").name("billing").state(EndpointState.INACTIVE).build());

    @Test
    void showsEveryEndpointByName() {
        assertThat(room.list.rows()).extracting(row -> row.endpoint().name()).containsExactly("billing", "orders-eu");
    }

    @Test
    void filterLooksIntoNameUrlAndOwnerWithoutRegardToCase() {
        room.list.filterProperty().set("MERCHANT");
        assertThat(room.list.rows()).extracting(EndpointRow::uid).containsExactly("E1");
        room.list.filterProperty().set("127.0.0.1:9/E2");
        assertThat(room.list.rows()).extracting(EndpointRow::uid).containsExactly("E2");
        room.list.filterProperty().set("");
        assertThat(room.list.rows()).hasSize(2);
    }

    @Test
    void selectingLoadsTheDetail() {
        room.list.selectedUidProperty().set("E1");
        assertThat(room.list.detailProperty().get().endpoint().name()).isEqualTo("orders-eu");
        assertThat(room.list.paneProperty().get()).isEqualTo(Pane.DETAIL);
    }

    @Test
    void aLateDetailOfAnotherSelectionIsDropped() {
        room.work.hold();
        room.list.selectedUidProperty().set("E1");
        room.list.selectedUidProperty().set("E2");
        room.work.release();
        assertThat(room.list.detailProperty().get().endpoint().uid()).isEqualTo("E2");
    }

    @Test
    void pausingMovesTheRowAndTheDetail() {
        room.list.selectedUidProperty().set("E1");
        room.actions.togglePause("E1");
        assertThat(room.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.PAUSED);
        assertThat(room.list.rows().get(1).receives()).isFalse();
        assertThat(room.list.detailProperty().get().history().getFirst().cause())
                .isEqualTo("Paused by you.");
    }

    @Test
    void aRefusalIsSaidAndChangesNothing() {
        room.list.selectedUidProperty().set("E2");
        room.actions.togglePause("E2");
        assertThat(room.list.noticeProperty().get()).contains("cannot be paused");
        assertThat(room.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.INACTIVE);
    }

    @Test
    void activatingEndsInactive() {
        room.list.selectedUidProperty().set("E2");
        room.actions.activate("E2");
        assertThat(room.list.detailProperty().get().endpoint().state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(room.actions.runningProperty().get()).isFalse();
    }

    @Test
    void deletingClosesThePane() {
        room.list.selectedUidProperty().set("E1");
        room.actions.delete("E1");
        assertThat(room.list.rows()).extracting(EndpointRow::uid).containsExactly("E2");
        assertThat(room.list.detailProperty().get()).isNull();
        assertThat(room.list.paneProperty().get()).isEqualTo(Pane.NOTHING);
    }

    @Test
    void anEndpointDeletedElsewhereLeavesThePane() {
        room.list.selectedUidProperty().set("E1");
        room.endpoints.delete("E1");
        room.list.refresh();
        assertThat(room.list.selectedUidProperty().get()).isNull();
    }

    @Test
    void aTestEventOpensItsDelivery() {
        room.list.selectedUidProperty().set("E1");
        room.actions.sendTest(room.list.detailProperty().get().endpoint());
        assertThat(room.opened).hasSize(1);
        assertThat(room.deliveries.find(room.opened.getFirst()).orElseThrow().endpointUid())
                .isEqualTo("E1");
        assertThat(room.sending.sent().getFirst().type()).isEqualTo(EndpointActions.TEST_TYPE);
    }

    @Test
    void theDetailStaysTheSameObjectWhileNothingChanged() {
        room.list.selectedUidProperty().set("E1");
        EndpointDetail before = room.list.detailProperty().get();
        room.list.refresh();
        assertThat(room.list.detailProperty().get()).isSameAs(before);
    }
}
