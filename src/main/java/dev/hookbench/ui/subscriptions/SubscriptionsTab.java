package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one endpoint, as a part of another room's view: {@code subscriptions/subscriptions.fxml}. */
public final class SubscriptionsTab implements Attachable {
    private final SubscriptionsScreen screen;

    /** The part for whatever endpoint {@code endpointUid} names; null for none. */
    public SubscriptionsTab(UiContext context, UiTools tools, ObservableValue<@Nullable String> endpointUid) {
        SubscriptionsCore core = SubscriptionsCore.of(context, tools);
        FilterForm filter = new FilterForm();
        TesterViewModel tester =
                new TesterViewModel(core.subscribing().commands(), core.samples(), core.work(), filter);
        SubscriptionsViewModel list = new SubscriptionsViewModel(core, tester, endpointUid);
        screen = SubscriptionsScreen.of(core.words(), list, new FormsViewModel(core, filter, list, tester), tester);
    }

    /** Makers of its controllers, by class. */
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                SubscriptionsController.class, () -> new SubscriptionsController(screen),
                SubscriptionFormController.class, () -> new SubscriptionFormController(screen),
                TypeFilterFormController.class, () -> new TypeFilterFormController(screen),
                FilterEditorController.class, () -> new FilterEditorController(screen),
                TesterController.class, () -> new TesterController(screen));
    }

    @Override
    public void attach() {
        screen.list().attach();
    }

    @Override
    public void detach() {
        screen.list().detach();
    }
}
