package dev.hookbench.ui.inboxes;

import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ListRoom;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The inboxes: URLs, checks and answers. */
public final class InboxesRoom extends ListRoom {
    private final UiTools tools;
    private final InboxesViewModel model;

    /** The room over that core, not yet loaded. */
    public InboxesRoom(UiContext context, UiTools tools) {
        this(
                tools,
                new InboxesViewModel(
                        context.receiving(),
                        context.surroundings().services(),
                        tools.pulses(),
                        new Work(tools.tasks(), tools.messages().get("inboxes.working")),
                        tools.messages()));
    }

    private InboxesRoom(UiTools tools, InboxesViewModel model) {
        super(tools, View.INBOXES, Feather.INBOX, model);
        this.tools = tools;
        this.model = model;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                InboxesController.class, () -> keep(new InboxesController(model, tools)),
                InboxCheckController.class, () -> new InboxCheckController(model, tools),
                InboxFormController.class, () -> new InboxFormController(model, tools));
    }
}
