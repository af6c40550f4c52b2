package dev.hookbench.ui.send;

import dev.hookbench.domain.Ulids;
import dev.hookbench.ui.eventtypes.EventTypesTab;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The composer of events. What is typed stays while other rooms are shown. */
public final class SendRoom extends LoadedRoom {
    private final UiTools tools;
    private final SendViewModel model;
    private final EventTypesTab types;
    private final BatchReplay replay;

    /** The room over that core, not yet loaded. */
    public SendRoom(UiContext context, UiTools tools) {
        this(
                tools,
                new SendViewModel(
                        context,
                        tools.pulses(),
                        new Ulids(context.surroundings().clock(), new SecureRandom()),
                        new Work(tools.tasks(), tools.messages().get("send.working")),
                        Words.of(tools)),
                new EventTypesTab(context, tools),
                new BatchReplay(
                        context.steering().batches(),
                        new Work(tools.tasks(), tools.messages().get("jobs.working")),
                        Words.of(tools)));
    }

    private SendRoom(UiTools tools, SendViewModel model, EventTypesTab types, BatchReplay replay) {
        super(tools, View.SEND, Feather.SEND, model, types);
        this.types = types;
        this.replay = replay;
        this.tools = tools;
        this.model = model;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> makers = new HashMap<>(types.controllers());
        makers.putAll(Map.of(
                SendController.class, () -> new SendController(model, tools),
                ComposerController.class, () -> new ComposerController(model),
                RecentEventsController.class, () -> new RecentEventsController(model, replay, tools),
                AddressController.class, () -> new AddressController(model, tools.messages())));
        return makers;
    }
}
