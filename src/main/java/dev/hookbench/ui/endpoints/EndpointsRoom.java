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
                        sending.endpointCommands(),
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
                            Map.of(
                                    EndpointsController.class, () -> made,
                                    EndpointDetailController.class, () -> new EndpointDetailController(screen),
                                    EndpointOverviewController.class, () -> new EndpointOverviewController(screen),
                                    SignaturePlanController.class, () -> new SignaturePlanController(screen),
                                    SecretsController.class, () -> new SecretsController(screen),
                                    ExpireSecretController.class, () -> new ExpireSecretController(screen),
                                    EndpointFormController.class, () -> new EndpointFormController(screen)));
        }
        return Objects.requireNonNull(root);
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
