package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.form.Shown;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The texts of a filter; what is wrong with one is said beneath it while it is typed. */
public final class FilterEditorController {
    private final SubscriptionsScreen screen;
    private final BooleanProperty askedForMore = new SimpleBooleanProperty();

    @FXML
    private VBox root;

    @FXML
    private TextArea filterBody;

    @FXML
    private Button more;

    @FXML
    private Node others;

    @FXML
    private TextArea filterHeaders;

    @FXML
    private TextArea filterQuery;

    @FXML
    private TextArea filterPath;

    FilterEditorController(SubscriptionsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        FilterForm form = screen.forms().filter;
        filterBody.setPromptText("{\"data.amount\": {\"$gt\": 1000}}");
        filterHeaders.setPromptText("{\"x-tenant\": \"acme\"}");
        filterQuery.setPromptText("{\"source\": \"shop\"}");
        filterPath.setPromptText("{\"path\": \"/in/orders\"}");
        filterBody.textProperty().bindBidirectional(form.text(FilterPart.BODY));
        filterHeaders.textProperty().bindBidirectional(form.text(FilterPart.HEADERS));
        filterQuery.textProperty().bindBidirectional(form.text(FilterPart.QUERY));
        filterPath.textProperty().bindBidirectional(form.text(FilterPart.PATH));
        Shown.problems(root, form.problems);
        form.onChange(this::showOthers);
        askedForMore.subscribe(this::showOthers);
        screen.list().faceProperty().subscribe(_ -> askedForMore.set(false));
        showOthers();
    }

    /** Parts that hold something are never hidden. */
    private void showOthers() {
        boolean shown = askedForMore.get()
                || Stream.of(filterHeaders, filterQuery, filterPath)
                        .anyMatch(area -> !area.getText().isBlank());
        if (shown != others.isVisible() || shown == more.isVisible()) {
            Shown.set(others, shown);
            Shown.set(more, !shown);
        }
    }

    @FXML
    private void showMore() {
        askedForMore.set(true);
        filterHeaders.requestFocus();
    }
}
