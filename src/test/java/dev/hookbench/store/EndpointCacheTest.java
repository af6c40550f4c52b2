package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever writes an endpoint, the next look finds it as it is now. */
final class EndpointCacheTest {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    private static final Endpoint ONE = Endpoints.endpoint("E1");

    private final JdbcEndpointStore endpoints = new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
    private final JdbcDeliveryStore deliveries = new JdbcDeliveryStore(OPEN.database());
    private final Delivery delivery = Deliveries.of("D1").endpoint("E1", "one").build();

    @BeforeEach
    void looked() {
        OPEN.database().endpoints().forget();
        endpoints.save(ONE);
        assertThat(endpoints.find("E1")).contains(ONE);
    }

    @Test
    void asksTheSourceOnceUntilItIsToForget() {
        EndpointCache cache = new EndpointCache();
        cache.find("E1", () -> Optional.of(ONE));
        assertThat(cache.find("E1", () -> {
                    throw new AssertionError("asked again");
                }))
                .contains(ONE);
        cache.forget();
        assertThat(cache.find("E1", Optional::empty)).isEmpty();
    }

    @Test
    void keepsNothingThatWasReadBeforeAChange() {
        EndpointCache cache = new EndpointCache();
        cache.find("E1", () -> {
            cache.forget();
            return Optional.of(ONE);
        });
        assertThat(cache.find("E1", Optional::empty)).isEmpty();
    }

    @Test
    void findsWhatWasSavedEditedMovedAndDeleted() {
        endpoints.save(Endpoints.of("E1").name("saved").build());
        assertThat(endpoints.find("E1").orElseThrow().name()).isEqualTo("saved");
        endpoints.edit(Endpoints.of("E1").name("edited").build());
        assertThat(endpoints.find("E1").orElseThrow().name()).isEqualTo("edited");
        endpoints.move(Endpoints.change("E1", EndpointState.ACTIVE, EndpointState.PAUSED));
        assertThat(state()).isEqualTo(EndpointState.PAUSED);
        endpoints.delete("E1");
        assertThat(endpoints.find("E1")).isEmpty();
    }

    @Test
    void findsWhatDeliveriesAndBatchesMoved() {
        deliveries.moved(delivery, Endpoints.change("E1", EndpointState.ACTIVE, EndpointState.INACTIVE));
        assertThat(state()).isEqualTo(EndpointState.INACTIVE);
        new JdbcJobStore(OPEN.database())
                .resent(
                        "J1",
                        new JobItem("D1", JobItem.Outcome.SENT, "", Deliveries.MADE),
                        delivery,
                        Endpoints.change("E1", EndpointState.INACTIVE, EndpointState.PENDING));
        assertThat(state()).isEqualTo(EndpointState.PENDING);
        deliveries.finished(
                delivery,
                Deliveries.attempt("A1", delivery).ended(Deliveries.answered(200)),
                Endpoints.change("E1", EndpointState.PENDING, EndpointState.ACTIVE));
        assertThat(state()).isEqualTo(EndpointState.ACTIVE);
    }

    private EndpointState state() {
        return endpoints.find("E1").orElseThrow().state();
    }
}
