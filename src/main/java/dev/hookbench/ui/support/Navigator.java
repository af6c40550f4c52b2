package dev.hookbench.ui.support;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Goes from room to room. On the FX thread only. */
public final class Navigator {
    private final List<ViewRoom> rooms = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable ViewRoom> current = new ReadOnlyObjectWrapper<>();

    /** Adds a room, after those that are there. */
    public void add(ViewRoom room) {
        rooms.add(room);
    }

    /** The rooms in the rail's order. */
    public List<ViewRoom> rooms() {
        return List.copyOf(rooms);
    }

    /** The room on screen; null before the first and after {@link #leave}. */
    public ReadOnlyObjectProperty<@Nullable ViewRoom> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Brings a room on screen. */
    public void show(View view) {
        ViewRoom next = find(view);
        ViewRoom before = current.get();
        if (next == before) {
            return;
        }
        if (before != null) {
            before.detach();
        }
        current.set(next);
        next.attach();
    }

    /** Brings a room on screen and shows the thing of that id in it. */
    public void show(View view, String uid) {
        show(view);
        find(view).show(uid);
    }

    /** Detaches the room on screen, as the window closes. */
    public void leave() {
        ViewRoom last = current.get();
        if (last != null) {
            last.detach();
            current.set(null);
        }
    }

    private ViewRoom find(View view) {
        return rooms.stream()
                .filter(room -> room.view() == view)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room for " + view));
    }
}
