package dev.hookbench.ui.support;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** A room whose nodes are loaded when they are first asked for, and whose view models are attached while it is shown. */
public abstract class LoadedRoom implements ViewRoom {
    private final UiTools tools;
    private final View view;
    private final Ikon icon;
    private final List<Attachable> watching;
    private @Nullable Parent root;

    /**
     * A room, not yet loaded.
     *
     * @param watching what watches the core, attached in this order
     */
    protected LoadedRoom(UiTools tools, View view, Ikon icon, Attachable... watching) {
        this.tools = tools;
        this.view = view;
        this.icon = icon;
        this.watching = List.of(watching);
    }

    /** Makers of the controllers of its view and the parts of it, by class; asked for once. */
    protected abstract Map<Class<?>, Supplier<?>> controllers();

    @Override
    public final View view() {
        return view;
    }

    @Override
    public final String title() {
        return tools.messages().get(view.title());
    }

    @Override
    public final Ikon icon() {
        return icon;
    }

    @Override
    public final Parent root() {
        Parent loaded = root;
        if (loaded == null) {
            loaded = tools.views().load(view, controllers());
            root = loaded;
        }
        return loaded;
    }

    @Override
    public void attach() {
        watching.forEach(Attachable::attach);
    }

    @Override
    public void detach() {
        watching.forEach(Attachable::detach);
    }
}
