package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Messages;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Delivery states as pills, each with its own shape. */
record StatusPills(Messages messages) {
    void show(StatusPill pill, DeliveryStatus status) {
        switch (status) {
            case SCHEDULED -> pill.show(Feather.CLOCK, Tone.NEUTRAL, messages.get("deliveries.status.scheduled"));
            case PROCESSING -> pill.show(Feather.LOADER, Tone.WARNING, messages.get("deliveries.status.processing"));
            case SUCCESS -> pill.show(Feather.CHECK, Tone.SUCCESS, messages.get("deliveries.status.success"));
            case FAILURE -> pill.show(Feather.X, Tone.DANGER, messages.get("deliveries.status.failure"));
            case RETRY -> pill.show(Feather.ROTATE_CW, Tone.WARNING, messages.get("deliveries.status.retry"));
            case DISCARDED -> pill.show(Feather.SLASH, Tone.NEUTRAL, messages.get("deliveries.status.discarded"));
        }
    }

    /** A cell with the pill of its row. */
    TableCell<DeliveryRow, DeliveryRow> cell() {
        StatusPill pill = new StatusPill();
        return new TableCell<>() {
            @Override
            protected void updateItem(@Nullable DeliveryRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null || empty ? null : pill);
                if (row != null) {
                    show(pill, row.delivery().status());
                }
            }
        };
    }
}
