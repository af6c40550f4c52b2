package dev.hookbench.ui.form;

import dev.hookbench.ui.form.SchemeEntries.Entry;
import dev.hookbench.ui.form.SchemeEntries.Heading;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A scheme, or the heading of a group, which does not answer. */
final class SchemeCell extends ListCell<Entry> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    /** @param chosen takes the entry that is clicked */
    SchemeCell(Consumer<Entry> chosen) {
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(entry == null || empty ? "" : entry.text());
        pseudoClassStateChanged(HEADING, entry instanceof Heading);
    }
}
