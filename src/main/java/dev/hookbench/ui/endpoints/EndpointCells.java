package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.control.WholeText;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the endpoints table that are more than a text. */
final class EndpointCells {
    private EndpointCells() {}

    /** The state as a pill. */
    static final class State extends TableCell<EndpointRow, EndpointRow> {
        private final StatePills pills;
        private final StatusPill pill = new StatusPill();

        State(Messages messages) {
            pills = new StatePills(messages);
        }

        @Override
        protected void updateItem(@Nullable EndpointRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : pill);
            if (row != null) {
                pills.show(pill, row.endpoint().state());
            }
        }
    }

    /** The URL, with a red mark where TLS is not verified. */
    static final class Address extends TableCell<EndpointRow, EndpointRow> {
        private final Label url = new Label();
        private final Label mark = new Label();
        private final HBox both = new HBox(mark, url);

        Address(Messages messages) {
            url.getStyleClass().addAll("code-text", "muted", "url-cell");
            WholeText.install(url);
            both.getStyleClass().add("success-cell");
            mark.setText(messages.get("endpoints.unverified.mark"));
            mark.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            mark.getStyleClass().add("danger-text");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.setTooltip(new Tooltip(messages.get("endpoints.unverified.text")));
        }

        @Override
        protected void updateItem(@Nullable EndpointRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : both);
            if (row != null) {
                url.setText(row.endpoint().url());
                Shown.set(mark, !row.endpoint().options().tls().verify());
            }
        }
    }

    /** The last attempts as bars, oldest first, beside the share that succeeded. */
    static final class Success extends TableCell<EndpointRow, EndpointRow> {
        private final HBox bars = new HBox();
        private final Label rate = new Label();
        private final HBox both = new HBox(bars, rate);

        Success() {
            bars.getStyleClass().add("success-bars");
            both.getStyleClass().add("success-cell");
            rate.getStyleClass().add("muted");
        }

        @Override
        protected void updateItem(@Nullable EndpointRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : both);
            if (row != null) {
                bars.getChildren()
                        .setAll(row.stats().recent().stream().map(Success::bar).toList());
                rate.setText(row.successRate());
            }
        }

        private static Region bar(boolean success) {
            Region bar = new Region();
            bar.getStyleClass().add("success-bar");
            (success ? Tone.SUCCESS : Tone.DANGER).paint(bar);
            return bar;
        }
    }

    /** The switch that pauses and un-pauses; where that cannot be, its tooltip says why. */
    static final class Receives extends TableCell<EndpointRow, EndpointRow> {
        private final Messages messages;
        private final ToggleSwitch toggle = new ToggleSwitch();
        // A disabled control shows no tooltip; the pane around it does.
        private final StackPane holder = new StackPane(toggle);
        private final Tooltip tooltip = new Tooltip();
        private boolean updating;

        Receives(Messages messages, Consumer<EndpointRow> togglePause) {
            this.messages = messages;
            holder.getStyleClass().add("switch-holder");
            Tooltip.install(holder, tooltip);
            toggle.selectedProperty().subscribe((_, _) -> {
                if (!updating && getItem() != null) {
                    togglePause.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable EndpointRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : holder);
            if (row != null) {
                updating = true;
                toggle.setSelected(row.receives());
                toggle.setDisable(!row.canTogglePause());
                tooltip.setText(hint(row));
                toggle.setAccessibleText(tooltip.getText());
                updating = false;
            }
        }

        private static boolean holds(EndpointRow row) {
            return row.endpoint().options().holdsWhilePaused();
        }

        private String hint(EndpointRow row) {
            return switch (row.endpoint().state()) {
                case ACTIVE ->
                    messages.get(holds(row) ? "endpoints.receives.active.holds" : "endpoints.receives.active");
                case PAUSED ->
                    messages.get(holds(row) ? "endpoints.receives.paused.holds" : "endpoints.receives.paused");
                case INACTIVE -> messages.get("endpoints.receives.inactive");
                case PENDING -> messages.get("endpoints.receives.pending");
            };
        }
    }
}
