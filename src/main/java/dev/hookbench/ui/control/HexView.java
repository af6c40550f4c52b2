package dev.hookbench.ui.control;

import javafx.collections.ObservableListBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Shows bytes: sixteen a row with offset and ASCII, made only for the rows that are visible. */
public final class HexView extends ListView<String> {
    private static final int ROW_HEIGHT = 20;

    /** An empty view. */
    public HexView() {
        getStyleClass().add("hex-view");
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(_ -> new Row());
    }

    /** Shows these bytes; they are not copied and must not change. */
    public void show(byte[] bytes) {
        setItems(new Rows(bytes));
    }

    private static final class Rows extends ObservableListBase<String> {
        private final byte[] bytes;

        Rows(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String get(int index) {
            return HexRows.row(bytes, index);
        }

        @Override
        public int size() {
            return HexRows.count(bytes);
        }
    }

    private static final class Row extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? null : row);
        }
    }
}
