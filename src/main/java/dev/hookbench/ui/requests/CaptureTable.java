package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.ui.control.ScrollEdges;
import dev.hookbench.ui.support.UiTools;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps the table in step with the list's view model: rows, the chosen one by id, and the place that is scrolled to. */
final class CaptureTable {
    private final TableView<CaptureRow> table;
    private final RequestsViewModel model;
    private boolean applying;

    CaptureTable(TableView<CaptureRow> table, RequestsViewModel model) {
        this.table = table;
        this.model = model;
    }

    void show(UiTools tools) {
        new CaptureColumns(tools).addTo(table);
        // Before the first answer there is nothing to say; after it the room's own words stand over the table.
        table.setPlaceholder(new Region());
        model.rows().addListener((ListChangeListener<CaptureRow>) _ -> showRows());
        model.selectedProperty().subscribe(this::choose);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !applying) {
                model.select(row.uid());
            }
        });
        model.followingProperty().subscribe(on -> {
            if (on) {
                table.scrollTo(0);
            }
        });
        ScrollEdges.watch(table, model::loadNewer, model::loadOlder, model::hold);
    }

    private void showRows() {
        int first = ScrollEdges.firstVisible(table);
        CaptureRow anchor =
                first > 0 && first < table.getItems().size() ? table.getItems().get(first) : null;
        applying = true;
        table.getItems().setAll(model.rows());
        applying = false;
        choose(model.selectedProperty().get());
        if (anchor != null && !model.followingProperty().get()) {
            table.scrollTo(anchor);
        }
    }

    private void choose(@Nullable String uid) {
        applying = true;
        table.getSelectionModel().clearSelection();
        table.getItems().stream()
                .filter(row -> row.uid().equals(uid))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        applying = false;
    }
}
