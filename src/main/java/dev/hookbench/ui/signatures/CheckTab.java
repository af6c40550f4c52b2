package dev.hookbench.ui.signatures;

import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.Map;
import java.util.function.Supplier;

/** The mode Check of the room: {@code signatures/check.fxml}. */
final class CheckTab implements SignaturesTab {
    private final CheckViewModel model;
    private final UiTools tools;

    CheckTab(UiContext context, UiTools tools) {
        this.model = new CheckViewModel(context, tools);
        this.tools = tools;
    }

    /** Brings the received request of that uid. */
    void open(String uid) {
        model.open(uid);
    }

    @Override
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                CheckController.class, () -> new CheckController(model, tools.remembered()),
                CheckInputController.class, () -> new CheckInputController(model, tools),
                CheckSettingsController.class, () -> new CheckSettingsController(model, tools.messages()),
                CheckVerdictController.class, () -> new CheckVerdictController(model, tools),
                CheckResultController.class, () -> new CheckResultController(model, tools));
    }
}
