package dev.hookbench.ui.eventtypes;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.ui.form.RoomKey;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import dev.hookbench.ui.table.ListController;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The table of event types with the form beside it. */
public final class EventTypesController extends ListController<EventType> {
    private final EventTypesViewModel model;
    private final UiTools tools;

    @FXML
    private Label imported;

    @FXML
    private TableColumn<EventType, String> nameColumn;

    @FXML
    private TableColumn<EventType, String> categoryColumn;

    @FXML
    private TableColumn<EventType, String> schemaColumn;

    @FXML
    private TableColumn<EventType, String> stateColumn;

    @FXML
    private TableColumn<EventType, String> descriptionColumn;

    @FXML
    private VBox form;

    EventTypesController(EventTypesViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        Messages messages = tools.messages();
        Columns.text(nameColumn, EventType::name, "code-text");
        Columns.text(categoryColumn, EventType::category, "muted");
        Columns.text(schemaColumn, type -> type.jsonSchema().isBlank() ? "" : messages.get("eventTypes.hasSchema"));
        Columns.text(stateColumn, type -> type.deprecated() ? messages.get("eventTypes.isDeprecated") : "", "muted");
        Columns.text(descriptionColumn, EventType::description, "muted");
        ColumnFit.keep(table(), descriptionColumn, categoryColumn, schemaColumn);
        bind(model, EventType::uid, tools.remembered(), "event-types");
        Shown.text(imported, model.importedProperty());
        nothingWhen(model, model.formOpenProperty().map(open -> !open));
        Shown.when(form, model.formOpenProperty());
        RoomKey.install(table(), RoomKey.NEW, this::beginNew);
    }

    @FXML
    private void beginNew() {
        model.beginNew();
    }

    @FXML
    private void importFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tools.messages().get("eventTypes.import.title"));
        File chosen = chooser.showOpenDialog(table().getScene().getWindow());
        if (chosen != null) {
            model.importFile(chosen.toPath());
        }
    }
}
