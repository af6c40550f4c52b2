package dev.hookbench.ui.portal;

import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Messages;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Whether a link opens anything, as a pill. */
final class PortalStateCell extends TableCell<PortalRow, PortalRow> {
    private final Messages messages;
    private final StatusPill pill = new StatusPill();

    PortalStateCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable PortalRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null || empty ? null : pill);
        if (row != null) {
            show(pill, row.link().isRevoked(), messages);
        }
    }

    static void show(StatusPill pill, boolean revoked, Messages messages) {
        if (revoked) {
            pill.show(Feather.SLASH, Tone.NEUTRAL, messages.get("portal.state.revoked"));
        } else {
            pill.show(Feather.CHECK_CIRCLE, Tone.SUCCESS, messages.get("portal.state.active"));
        }
    }
}
