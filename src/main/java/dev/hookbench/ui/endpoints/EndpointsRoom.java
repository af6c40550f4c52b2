package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Sending;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.support.ViewRoom;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The endpoints: list, state in words, secrets, form. */
public final class EndpointsRoom implements ViewRoom {
    private final EndpointsScreen screen;
    private @Nullable Parent root;
    private @Nullable EndpointsController controller;

    /** The room over that core, not yet loaded. */
    public EndpointsRoom(UiContext context, UiTools tools) {
        Sending sending = context.sending();
        Words words = Words.of(tools);
        Work work = new Work(tools.tasks(), tools.messages().get("endpoints.working"));
        EndpointsViewModel list = new EndpointsViewModel(
                sending, tools.pulses(), context.surroundings().clock());
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
    public View view() {
        return View.ENDPOINTS;
    }

    @Override
    public String title() {
        return screen.tools().messages().get("endpoints.title");
    }

    @Override
    public Ikon icon() {
        return Feather.TARGET;
    }

    @Override
    public Parent root() {
        if (root == null) {
            EndpointsController made = new EndpointsController(screen);
            controller = made;
            root = screen.tools()
                    .views()
                    .load(
                            View.ENDPOINTS,
                            Map.ofEntries(
                                    Map.entry(EndpointsController.class, () -> made),
                                    part(EndpointDetailController.class, EndpointDetailController::new),
                                    part(EndpointOverviewController.class, EndpointOverviewController::new),
                                    part(SignaturePlanController.class, SignaturePlanController::new),
                                    part(AuthenticationController.class, AuthenticationController::new),
                                    part(ClientCredentialsController.class, ClientCredentialsController::new),
                                    part(SecurityController.class, SecurityController::new),
                                    part(LimitsController.class, LimitsController::new),
                                    part(SecretsController.class, SecretsController::new),
                                    part(ExpireSecretController.class, ExpireSecretController::new),
                                    part(EndpointFormController.class, EndpointFormController::new)));
        }
        return Objects.requireNonNull(root);
    }

    private Map.Entry<Class<?>, Supplier<?>> part(Class<?> type, Function<EndpointsScreen, ?> make) {
        return Map.entry(type, () -> make.apply(screen));
    }

    @Override
    public void attach() {
        screen.list().attach();
        if (controller != null) {
            controller.focusTable();
        }
    }

    @Override
    public void detach() {
        screen.list().detach();
    }

    @Override
    public void show(String uid) {
        screen.list().show(uid);
    }

    @Override
    public void focusFilter() {
        if (controller != null) {
            controller.focusFilter();
        }
    }
}
