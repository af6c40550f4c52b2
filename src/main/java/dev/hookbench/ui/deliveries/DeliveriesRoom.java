package dev.hookbench.ui.deliveries;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.jobs.JobViewModel;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.table.ListRoom;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The deliveries: why each stands where it stands, both sides of every attempt, resend. */
public final class DeliveriesRoom extends ListRoom {
    private final DeliveriesScreen screen;

    /** The room over that core, not yet loaded. */
    public DeliveriesRoom(UiContext context, UiTools tools) {
        this(
                context,
                tools,
                new DeliveriesViewModel(
                        context.sending(),
                        tools.pulses(),
                        context.surroundings().clock(),
                        new AttemptWords(Words.of(tools))));
    }

    private DeliveriesRoom(UiContext context, UiTools tools, DeliveriesViewModel list) {
        this(
                context,
                tools,
                list,
                new JobViewModel(
                        context.steering().batches(),
                        new Subjects(context.sending().deliveries(), Words.of(tools))::name,
                        tools.pulses(),
                        new Work(tools.tasks(), tools.messages().get("jobs.working"))));
    }

    private DeliveriesRoom(UiContext context, UiTools tools, DeliveriesViewModel list, JobViewModel job) {
        super(tools, View.DELIVERIES, Feather.TAG, list, job);
        Words words = Words.of(tools);
        Work work = new Work(tools.tasks(), tools.messages().get("deliveries.working"));
        screen = new DeliveriesScreen(
                tools,
                words,
                list,
                new AttemptsViewModel(context.receiving().bodies(), work, list, new AttemptWords(words)),
                new ResendAction(context.sending().deliveryCommands(), work, list),
                new BatchRetry(context.steering().batches(), work, words, list, job),
                job);
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                DeliveriesController.class, () -> keep(new DeliveriesController(screen)),
                DeliveryDetailController.class, () -> new DeliveryDetailController(screen),
                ChosenController.class, () -> new ChosenController(screen),
                BatchController.class, () -> new BatchController(screen),
                PagesController.class, () -> new PagesController(screen.list()),
                AttemptsController.class, () -> new AttemptsController(screen));
    }
}
