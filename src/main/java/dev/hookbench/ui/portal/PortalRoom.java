package dev.hookbench.ui.portal;

import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ListRoom;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The portal links: who may look at whose endpoints. */
public final class PortalRoom extends ListRoom {
    private final UiTools tools;
    private final PortalViewModel model;

    /** The room over that core, not yet loaded. */
    public PortalRoom(UiContext context, UiTools tools) {
        this(
                tools,
                new PortalViewModel(
                        context.portals(),
                        tools.pulses(),
                        new Work(tools.tasks(), tools.messages().get("portal.working")),
                        tools.messages()));
    }

    private PortalRoom(UiTools tools, PortalViewModel model) {
        super(tools, View.PORTAL, Feather.LINK, model);
        this.tools = tools;
        this.model = model;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                PortalController.class, () -> keep(new PortalController(model, tools)),
                PortalFormController.class, () -> new PortalFormController(model, tools),
                PortalHeadController.class, () -> new PortalHeadController(model, tools));
    }
}
