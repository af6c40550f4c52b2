package dev.hookbench.ui.settings;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.Themes;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The settings, and where everything is. */
public final class SettingsRoom extends LoadedRoom {
    private final UiTools tools;
    private final Themes themes;
    private final SettingsViewModel model;
    private final KeysViewModel keys;
    private final MetaViewModel meta;
    private final Words words;

    /** The room over that core, not yet loaded. */
    public SettingsRoom(UiContext context, UiTools tools, Themes themes, AppFacts facts) {
        super(tools, View.SETTINGS, Feather.SETTINGS);
        this.tools = tools;
        this.themes = themes;
        this.words = Words.of(tools);
        this.keys = new KeysViewModel(
                context.surroundings().apiKeys(),
                context.surroundings().clock(),
                new Work(tools.tasks(), tools.messages().get("settings.working")),
                words);
        this.meta = new MetaViewModel(
                context.steering().meta(),
                tools.pulses(),
                new Work(tools.tasks(), tools.messages().get("settings.working")),
                words);
        this.model = new SettingsViewModel(
                context.surroundings().settings(),
                facts,
                new Work(tools.tasks(), tools.messages().get("settings.working")),
                tools.messages());
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                SettingsController.class, () -> new SettingsController(model, tools, themes),
                KeysController.class, () -> new KeysController(keys, words),
                MetaController.class, () -> new MetaController(meta));
    }

    @Override
    public void attach() {
        keys.refresh();
        meta.attach();
    }

    @Override
    public void detach() {
        keys.forgetToken();
        meta.detach();
    }
}
