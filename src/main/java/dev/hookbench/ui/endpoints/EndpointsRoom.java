package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Sending;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ListRoom;
import java.util.Map;
import java.util.function.Function;
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
                        sending,
                        new Work(tools.tasks(), tools.messages().get("endpoints.working")),
                        list,
                        tools.formats()));
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.ofEntries(
                Map.entry(EndpointsController.class, () -> keep(new EndpointsController(screen))),
                part(EndpointDetailController.class, EndpointDetailController::new),
                part(EndpointOverviewController.class, EndpointOverviewController::new),
                part(SignaturePlanController.class, SignaturePlanController::new),
                part(AuthenticationController.class, AuthenticationController::new),
                part(ClientCredentialsController.class, ClientCredentialsController::new),
                part(SecurityController.class, SecurityController::new),
                part(LimitsController.class, LimitsController::new),
                part(SecretsController.class, SecretsController::new),
                part(ExpireSecretController.class, ExpireSecretController::new),
                part(EndpointFormController.class, EndpointFormController::new));
    }

    private Map.Entry<Class<?>, Supplier<?>> part(Class<?> type, Function<EndpointsScreen, ?> make) {
        return Map.entry(type, () -> make.apply(screen));
    }
}
