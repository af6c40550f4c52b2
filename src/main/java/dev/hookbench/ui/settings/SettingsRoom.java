package dev.hookbench.ui.settings;

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

    /** The room over that core, not yet loaded. */
    public SettingsRoom(UiContext context, UiTools tools, Themes themes, AppFacts facts) {
        super(tools, View.SETTINGS, Feather.SETTINGS);
        this.tools = tools;
        this.themes = themes;
        this.model = new SettingsViewModel(
                context.surroundings().settings(),
                facts,
                new Work(tools.tasks(), tools.messages().get("settings.working")),
                tools.messages());
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(SettingsController.class, () -> new SettingsController(model, tools, themes));
    }
}
