package dev.hookbench.ui.inboxes;

import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.support.ViewRoom;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The inboxes: URLs, checks and answers. */
public final class InboxesRoom implements ViewRoom {
    private final UiTools tools;
    private final InboxesViewModel model;
    private @Nullable Parent root;
    private @Nullable InboxesController controller;

    /** The room over that core, not yet loaded. */
    public InboxesRoom(UiContext context, UiTools tools) {
        this.tools = tools;
        this.model = new InboxesViewModel(
                context.receiving(),
                context.surroundings().services(),
                tools.pulses(),
                new Work(tools.tasks(), tools.messages().get("inboxes.working")),
                tools.messages());
    }

    @Override
    public View view() {
        return View.INBOXES;
    }

    @Override
    public String title() {
        return tools.messages().get("inboxes.title");
    }

    @Override
    public Ikon icon() {
        return Feather.INBOX;
    }

    @Override
    public Parent root() {
        if (root == null) {
            InboxesController made = new InboxesController(model, tools);
            controller = made;
            root = tools.views()
                    .load(
                            View.INBOXES,
                            Map.of(
                                    InboxesController.class,
                                    () -> made,
                                    InboxCheckController.class,
                                    () -> new InboxCheckController(model, tools),
                                    InboxFormController.class,
                                    () -> new InboxFormController(model, tools)));
        }
        return Objects.requireNonNull(root);
    }

    @Override
    public void attach() {
        model.attach();
        if (controller != null) {
            controller.focusTable();
        }
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public void show(String uid) {
        model.show(uid);
    }

    @Override
    public void focusFilter() {
        if (controller != null) {
            controller.focusFilter();
        }
    }
}
