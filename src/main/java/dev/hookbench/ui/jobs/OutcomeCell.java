package dev.hookbench.ui.jobs;

import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Words;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What came of an item, as a pill. */
public final class OutcomeCell extends TableCell<OutcomeRow, OutcomeRow> {
    private final Words words;
    private final StatusPill pill = new StatusPill();

    /** A cell in those words. */
    public OutcomeCell(Words words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable OutcomeRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null || empty ? null : pill);
        if (row != null) {
            switch (row.item().outcome()) {
                case SENT -> pill.show(Feather.CHECK, Tone.SUCCESS, words.get("jobs.outcome.sent"));
                case FAILED -> pill.show(Feather.X, Tone.DANGER, words.get("jobs.outcome.failed"));
                case SKIPPED -> pill.show(Feather.SLASH, Tone.NEUTRAL, words.get("jobs.outcome.skipped"));
            }
        }
    }
}
