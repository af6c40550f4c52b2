package dev.hookbench.ui.settings;

import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Themes;
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

/** The settings, and where everything is. */
public final class SettingsRoom implements ViewRoom {
    private final UiTools tools;
    private final Themes themes;
    private final SettingsViewModel model;
    private @Nullable Parent root;

    /** The room over that core, not yet loaded. */
    public SettingsRoom(UiContext context, UiTools tools, Themes themes, AppFacts facts) {
        this.tools = tools;
        this.themes = themes;
        this.model = new SettingsViewModel(
                context.surroundings().settings(),
                facts,
                new Work(tools.tasks(), tools.messages().get("settings.working")),
                tools.messages());
    }

    @Override
    public View view() {
        return View.SETTINGS;
    }

    @Override
    public String title() {
        return tools.messages().get("settings.title");
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Parent root() {
        if (root == null) {
            root = tools.views()
                    .load(
                            View.SETTINGS,
                            Map.of(SettingsController.class, () -> new SettingsController(model, tools, themes)));
        }
        return Objects.requireNonNull(root);
    }

    @Override
    public void attach() {
        // Nothing here changes by itself.
    }

    @Override
    public void detach() {
        // Nothing is watched.
    }
}
