package dev.hookbench.ui.eventtypes;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Attachable;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.util.Map;
import java.util.function.Supplier;

/** The catalogue of event types, as a part of another room's view: {@code eventtypes/event-types.fxml}. */
public final class EventTypesTab implements Attachable {
    private final EventTypesViewModel model;
    private final UiTools tools;

    /** The part over that core. */
    public EventTypesTab(UiContext context, UiTools tools) {
        this.tools = tools;
        Words words = Words.of(tools);
        model = new EventTypesViewModel(
                context.subscribing(), tools.pulses(), new Work(tools.tasks(), words.get("eventTypes.working")), words);
    }

    /** Makers of its controllers, by class. */
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                EventTypesController.class, () -> new EventTypesController(model, tools),
                EventTypeFormController.class, () -> new EventTypeFormController(model, Words.of(tools)));
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }
}
