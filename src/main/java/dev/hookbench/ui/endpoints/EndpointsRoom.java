package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Sending;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ListRoom;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The endpoints: list, state in words, secrets, form. */
public final class EndpointsRoom extends ListRoom {
    private final EndpointsScreen screen;

    /** The room over that core, not yet loaded. */
    public EndpointsRoom(UiContext context, UiTools tools) {
        this(
                context.sending(),
                tools,
                new EndpointsViewModel(
                        context.sending(),
                        tools.pulses(),
                        context.surroundings().clock()));
    }

    private EndpointsRoom(Sending sending, UiTools tools, EndpointsViewModel list) {
        super(tools, View.ENDPOINTS, Feather.TARGET, list);
        Words words = Words.of(tools);
        Work work = new Work(tools.tasks(), tools.messages().get("endpoints.working"));
        screen = new EndpointsScreen(
                tools,
                words,
                list,
                new EndpointActions(
                        sending, work, list, uid -> tools.navigator().show(View.DELIVERIES, uid)),
                new SecretsViewModel(list, words),
                new ExpireForm(tools.messages()),
                new EndpointFormViewModel(
                        sending.endpointCommands(),
                        new Work(tools.tasks(), tools.messages().get("endpoints.working")),
                        list,
                        tools.formats()));
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                EndpointsController.class, () -> keep(new EndpointsController(screen)),
                EndpointDetailController.class, () -> new EndpointDetailController(screen),
                EndpointOverviewController.class, () -> new EndpointOverviewController(screen),
                SignaturePlanController.class, () -> new SignaturePlanController(screen),
                SecretsController.class, () -> new SecretsController(screen),
                ExpireSecretController.class, () -> new ExpireSecretController(screen),
                EndpointFormController.class, () -> new EndpointFormController(screen));
    }
}
