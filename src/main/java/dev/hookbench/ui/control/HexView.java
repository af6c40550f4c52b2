package dev.hookbench.ui.control;

import javafx.collections.ObservableListBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Shows bytes with offset and ASCII, sixteen a row or, where that is too wide, eight; made only for visible rows. */
public final class HexView extends ListView<String> {
    private static final int ROW_HEIGHT = 20;
    private static final int WIDE = 16;
    private static final int NARROW = 8;
    /** What a row of sixteen takes, in pixels: 76 characters of the monospaced font, insets and the scroll bar. */
    private static final double WIDE_NEEDS = 600;

    private byte[] bytes = {};
    private int rowWidth = WIDE;

    /** An empty view. */
    public HexView() {
        getStyleClass().add("hex-view");
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(_ -> new Row());
        widthProperty().subscribe(this::fit);
    }

    /** Shows these bytes; they are not copied and must not change. */
    public void show(byte[] shown) {
        bytes = shown;
        setItems(new Rows(bytes, rowWidth));
    }

    private void fit() {
        int fitting = getWidth() < WIDE_NEEDS ? NARROW : WIDE;
        if (fitting != rowWidth) {
            rowWidth = fitting;
            show(bytes);
        }
    }

    private static final class Rows extends ObservableListBase<String> {
        private final byte[] bytes;
        private final int width;

        Rows(byte[] bytes, int width) {
            this.bytes = bytes;
            this.width = width;
        }

        @Override
        public String get(int index) {
            return HexRows.row(bytes, index, width);
        }

        @Override
        public int size() {
            return HexRows.count(bytes, width);
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
