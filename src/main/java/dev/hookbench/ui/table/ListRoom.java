package dev.hookbench.ui.table;

import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** A room with a table: the keyboard is on it when the room comes on screen, and the filter box is a key away. */
public abstract class ListRoom extends LoadedRoom {
    private final ListModel<?> model;
    private @Nullable ListController<?> controller;

    /** A room over that list, not yet loaded. */
    protected ListRoom(UiTools tools, View view, Ikon icon, ListModel<?> model) {
        super(tools, view, icon, model);
        this.model = model;
    }

    /** Keeps the controller of the table, as the view is loaded. */
    protected final <C extends ListController<?>> C keep(C made) {
        controller = made;
        return made;
    }

    @Override
    public final void attach() {
        super.attach();
        if (controller != null) {
            controller.focusTable();
        }
    }

    @Override
    public final void show(String uid) {
        model.show(uid);
    }

    @Override
    public final void focusFilter() {
        if (controller != null) {
            controller.focusFilter();
        }
    }
}
