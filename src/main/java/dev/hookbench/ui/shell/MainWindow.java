package dev.hookbench.ui.shell;

import dev.hookbench.event.Subscription;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.jobs.JobViewModel;
import dev.hookbench.ui.settings.AppFacts;
import dev.hookbench.ui.support.Fonts;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.FxTicks;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.Remembered;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.Themes;
import dev.hookbench.ui.support.Ticks;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiThread;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.support.ViewRoom;
import dev.hookbench.ui.support.Views;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The main window. Made, shown and closed on the FX thread; it owns its threads and nothing of the core. */
public final class MainWindow implements AutoCloseable {
    /** Where the window's width and height are remembered. */
    private static final String WIDTH = "ui.window.width";

    private static final String HEIGHT = "ui.window.height";

    private final Stage stage;
    private final ExecutorService queries = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("view-query-", 0).factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("view-task-", 0).factory());
    private final Navigator navigator = new Navigator();
    private final StatusBarViewModel statusBar;
    private final JobViewModel job;
    private final Remembered remembered;
    private final Subscription dress;

    /** A window on that stage, not yet shown. */
    public MainWindow(UiContext context, AppFacts facts, Stage stage) {
        this.stage = stage;
        Fonts.load();
        remembered = new Remembered(context.surroundings().settings(), queries);
        Themes themes = new Themes(remembered, UiThread.systemColorScheme());
        UiTools tools = tools(context);
        statusBar = new StatusBarViewModel(context, tools);
        Words words = Words.of(tools);
        job = new JobViewModel(
                context.steering().batches(),
                UnaryOperator.identity(),
                tools.pulses(),
                new Work(tools.tasks(), words.get("jobs.working")));
        Rooms.all(context, tools, themes, facts).forEach(navigator::add);
        Parent root = tools.views()
                .load(
                        View.SHELL,
                        Map.of(
                                ShellController.class, () -> new ShellController(navigator),
                                NoticesController.class, () -> new NoticesController(facts.notices(), tools.messages()),
                                StatusBarController.class, () -> new StatusBarController(statusBar, tools, themes),
                                JobStatusController.class, () -> new JobStatusController(job, words, navigator)));
        Scene scene = new Scene(root, remembered.number(WIDTH, 1280), remembered.number(HEIGHT, 800));
        dress = themes.dress(scene);
        addKeys(scene);
        stage.setTitle(tools.messages().get("window.title"));
        stage.setScene(scene);
    }

    /** Shows the window with its first room. */
    public void show() {
        statusBar.attach();
        job.attach();
        navigator.show(navigator.rooms().getFirst().view());
        stage.show();
    }

    /** Brings the window to the front. */
    public void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Remembers its size, detaches its views and ends its threads. */
    @Override
    public void close() {
        remembered.put(WIDTH, Double.toString(stage.getScene().getWidth()));
        remembered.put(HEIGHT, Double.toString(stage.getScene().getHeight()));
        navigator.leave();
        statusBar.detach();
        job.detach();
        dress.close();
        stage.hide();
        workers.shutdownNow();
        queries.close();
    }

    private UiTools tools(UiContext context) {
        Locale formats = Locale.getDefault(Locale.Category.FORMAT);
        UiThread ui = new UiThread();
        Ticks ticks = new FxTicks();
        Messages messages = Messages.load(formats);
        return new UiTools(
                messages,
                new Formats(formats, ZoneId.systemDefault()),
                new Views(messages),
                navigator,
                new Tasks(workers, ui, ticks),
                new PulseThreads(context.surroundings().hub(), ticks, queries, ui),
                remembered);
    }

    private void addKeys(Scene scene) {
        List<ViewRoom> rooms = navigator.rooms();
        List<KeyCombination> keys = ShortcutKey.rooms();
        for (int i = 0; i < rooms.size(); i++) {
            View view = rooms.get(i).view();
            scene.getAccelerators().put(keys.get(i), () -> navigator.show(view));
        }
        scene.getAccelerators().put(ShortcutKey.FOCUS_FILTER.combination(), () -> {
            ViewRoom room = navigator.currentProperty().get();
            if (room != null) {
                room.focusFilter();
            }
        });
    }
}
