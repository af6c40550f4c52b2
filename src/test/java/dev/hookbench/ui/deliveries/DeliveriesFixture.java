package dev.hookbench.ui.deliveries;

import dev.hookbench.testing.Room;
import dev.hookbench.testing.SendingScene;
import dev.hookbench.ui.jobs.JobViewModel;

/** The view models of the deliveries room over in-memory twins, attached. */
final class DeliveriesFixture {
    final Room room = new Room();
    final AttemptWords words = new AttemptWords(room.words);
    final DeliveriesViewModel list = new DeliveriesViewModel(room.sending, room.threads, room.clock, words);
    final AttemptsViewModel attempts = new AttemptsViewModel(room.bodies, room.work(), list, words);
    final ResendAction resend = new ResendAction(room.sent, room.work(), list);
    final JobViewModel job =
            new JobViewModel(room.steering, new Subjects(room.deliveries, room.words)::name, room.threads, room.work());
    final BatchRetry batch = new BatchRetry(room.steering, room.work(), room.words, list, job);

    /** A morning's deliveries, shown. */
    static DeliveriesFixture filled() {
        DeliveriesFixture fixture = new DeliveriesFixture();
        SendingScene.fill(fixture.room);
        fixture.list.attach();
        fixture.job.attach();
        return fixture;
    }

    /** Selects the newest delivery of that event type for that endpoint. */
    DeliveryDetail select(String endpoint, String type) {
        DeliveryRow row = list.rows().stream()
                .filter(shown -> shown.delivery().endpointName().equals(endpoint)
                        && shown.delivery().eventType().equals(type))
                .findFirst()
                .orElseThrow();
        list.selectedUidProperty().set(row.uid());
        return java.util.Objects.requireNonNull(list.detailProperty().get());
    }
}
