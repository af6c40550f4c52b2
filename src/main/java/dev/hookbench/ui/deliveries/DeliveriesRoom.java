package dev.hookbench.ui.deliveries;

import dev.hookbench.ui.form.Words;
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

/** The deliveries: why each stands where it stands, both sides of every attempt, resend. */
public final class DeliveriesRoom implements ViewRoom {
    private final DeliveriesScreen screen;
    private @Nullable Parent root;
    private @Nullable DeliveriesController controller;

    /** The room over that core, not yet loaded. */
    public DeliveriesRoom(UiContext context, UiTools tools) {
        Words words = Words.of(tools);
        AttemptWords attemptWords = new AttemptWords(words);
        Work work = new Work(tools.tasks(), tools.messages().get("deliveries.working"));
        DeliveriesViewModel list = new DeliveriesViewModel(
                context.sending(), tools.pulses(), context.surroundings().clock(), attemptWords);
        screen = new DeliveriesScreen(
                tools,
                words,
                list,
                new AttemptsViewModel(context.receiving().bodies(), work, list, attemptWords),
                new ResendAction(context.sending().deliveryCommands(), work, list));
    }

    @Override
    public View view() {
        return View.DELIVERIES;
    }

    @Override
    public String title() {
        return screen.tools().messages().get("deliveries.title");
    }

    @Override
    public Ikon icon() {
        return Feather.TAG;
    }

    @Override
    public Parent root() {
        if (root == null) {
            DeliveriesController made = new DeliveriesController(screen);
            controller = made;
            root = screen.tools()
                    .views()
                    .load(
                            View.DELIVERIES,
                            Map.of(
                                    DeliveriesController.class, () -> made,
                                    DeliveryDetailController.class, () -> new DeliveryDetailController(screen),
                                    AttemptsController.class, () -> new AttemptsController(screen)));
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
