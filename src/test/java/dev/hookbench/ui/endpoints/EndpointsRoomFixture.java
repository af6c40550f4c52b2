package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.testing.Room;
import java.util.ArrayList;
import java.util.List;

/** The view models of the endpoints room over in-memory twins, attached. */
final class EndpointsRoomFixture {
    final Room room = new Room();
    final EndpointsViewModel list = new EndpointsViewModel(room.sending, room.threads, room.clock);
    final List<String> opened = new ArrayList<>();
    final EndpointActions actions = new EndpointActions(room.sending, room.work(), list, opened::add);
    final SecretsViewModel secrets = new SecretsViewModel(list, room.words);
    final EndpointFormViewModel form = new EndpointFormViewModel(room.sending, room.work(), list, room.formats);

    /** A room with these endpoints, shown. */
    static EndpointsRoomFixture with(Endpoint... endpoints) {
        EndpointsRoomFixture fixture = new EndpointsRoomFixture();
        for (Endpoint endpoint : endpoints) {
            fixture.room.endpoints.save(endpoint);
        }
        fixture.list.attach();
        return fixture;
    }
}
