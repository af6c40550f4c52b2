package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryDeliveryCommands;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointCommands;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.ui.form.HeldWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The endpoints room over in-memory twins, for tests. */
final class EndpointsRoom {
    final FakeClock clock = new FakeClock();
    final Ulids ids = new Ulids(clock, new Random(1));
    final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    final InMemoryDeliveryCommands sending = new InMemoryDeliveryCommands(endpoints, deliveries, ids, clock);
    final EndpointsPorts ports =
            new EndpointsPorts(endpoints, new InMemoryEndpointCommands(endpoints, ids, clock), deliveries, sending);
    final HeldWork work = new HeldWork();
    final EndpointsViewModel list = new EndpointsViewModel(ports, work, clock);
    final List<String> opened = new ArrayList<>();
    final EndpointActions actions = new EndpointActions(ports, work, list, opened::add);
    final SecretsViewModel secrets = new SecretsViewModel(list);
    final EndpointFormViewModel form = new EndpointFormViewModel(ports, work, list);

    /** A room with these endpoints, shown. */
    static EndpointsRoom with(Endpoint... endpoints) {
        EndpointsRoom room = new EndpointsRoom();
        for (Endpoint endpoint : endpoints) {
            room.endpoints.save(endpoint);
        }
        room.list.refresh();
        return room;
    }
}
