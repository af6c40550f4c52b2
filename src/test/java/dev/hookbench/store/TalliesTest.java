package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TalliesTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private final Database database = OPEN.database();
    private final JdbcEndpointStore endpoints = new JdbcEndpointStore(database, OPEN.cipher());
    private final JdbcDeliveryStore deliveries = new JdbcDeliveryStore(database);

    @BeforeEach
    void endpoint() {
        endpoints.save(Endpoints.of("E1").state(EndpointState.PAUSED).build());
    }

    @Test
    void whatManyWriteAtOnceIsCountedToTheLast() {
        List<Delivery> made =
                IntStream.range(0, 100).mapToObj(i -> waiting("D" + i)).toList();
        deliveries.accept(Deliveries.event("EV", "E1", ""), made);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < made.size(); i++) {
                Delivery delivery = made.get(i);
                DeliveryStatus end = i % 4 == 0 ? DeliveryStatus.FAILURE : DeliveryStatus.SUCCESS;
                threads.submit(() -> deliveries.finished(ended(delivery, end), attempt(delivery, end), null));
            }
        }
        assertThat(deliveries.counts())
                .containsEntry(DeliveryStatus.SCHEDULED, 0L)
                .containsEntry(DeliveryStatus.SUCCESS, 75L)
                .containsEntry(DeliveryStatus.FAILURE, 25L);
        assertThat(endpoints.stats("E1")).returns(75L, EndpointStats::succeeded).returns(25L, EndpointStats::failed);
    }

    @Test
    void whatFailedBeforeTheEndpointBecameActiveIsNotCountedAfterIt() {
        Delivery delivery = waiting("D1");
        database.run(handle -> {
            database.tallies().attempted(attempt(delivery, DeliveryStatus.FAILURE), DeliveryStatus.FAILURE);
            StateChange activated =
                    new StateChange("E1", Deliveries.MADE, EndpointState.PAUSED, EndpointState.ACTIVE, "by hand", null);
            assertThat(EndpointMoves.move(handle, activated, database.tallies()))
                    .isTrue();
        });
        assertThat(endpoints.stats("E1")).returns(1L, EndpointStats::failed).returns(0L, EndpointStats::exhausted);
    }

    @Test
    void whatWasTakenBackIsNotCounted() {
        assertThatThrownBy(() -> database.run(_ -> {
                    database.tallies().count(DeliveryStatus.SUCCESS, 7);
                    database.tallies()
                            .attempted(attempt(waiting("D1"), DeliveryStatus.SUCCESS), DeliveryStatus.SUCCESS);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        database.run(_ -> {});
        assertThat(deliveries.counts()).containsEntry(DeliveryStatus.SUCCESS, 0L);
        assertThat(endpoints.stats("E1")).isEqualTo(EndpointStats.none());
    }

    @Test
    void anEndpointThatIsGoneHasNoFigures() {
        endpoints.delete("E1");
        database.run(_ ->
                database.tallies().attempted(attempt(waiting("D1"), DeliveryStatus.SUCCESS), DeliveryStatus.SUCCESS));
        assertThat(endpoints.stats()).isEmpty();
    }

    private static Delivery waiting(String uid) {
        return Deliveries.of(uid).endpoint("E1", "one").build();
    }

    private static Delivery ended(Delivery delivery, DeliveryStatus end) {
        return delivery.moved(end, "", null, Deliveries.MADE);
    }

    private static Attempt attempt(Delivery delivery, DeliveryStatus end) {
        return Deliveries.attempt("A-" + delivery.uid(), delivery)
                .ended(
                        end == DeliveryStatus.SUCCESS
                                ? Deliveries.answered(200)
                                : Deliveries.failed(ErrorClass.CONNECTION_REFUSED));
    }
}
