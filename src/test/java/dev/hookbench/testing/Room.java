package dev.hookbench.testing;

import dev.hookbench.domain.Ulids;
import dev.hookbench.event.EventHub;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.UiContext.Sending;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;

/** The twins of everything that has to do with sending, wired for a view model without a toolkit. */
public final class Room {
    public final FakeClock clock = new FakeClock();
    public final Ulids ids = new Ulids(clock, new Random(1));
    public final EventHub hub = new EventHub();
    public final HandTicks ticks = new HandTicks();
    public final HeldExecutor background = new HeldExecutor();
    public final PulseThreads threads = new PulseThreads(hub, ticks, background, Runnable::run);
    public final Tasks tasks = new Tasks(background, Runnable::run, ticks);
    public final Messages messages = Messages.load(Locale.ENGLISH);
    public final Formats formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
    public final Words words = new Words(messages, formats);
    public final InMemoryBodies bodies = new InMemoryBodies();
    public final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    public final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    public final InMemoryEndpointCommands endpointCommands = new InMemoryEndpointCommands(endpoints, ids, clock);
    public final InMemoryDeliveryCommands sent = new InMemoryDeliveryCommands(endpoints, deliveries, ids, clock);
    public final Sending sending = new Sending(endpoints, endpointCommands, deliveries, sent);

    /** Work of a view model. */
    public Work work() {
        return new Work(tasks, "Working");
    }
}
