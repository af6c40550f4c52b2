package dev.hookbench.ui.shell;

import dev.hookbench.ui.requests.RequestsRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.ViewRoom;
import java.util.List;

/** Which rooms the window has, in the rail's order. */
final class Rooms {
    private Rooms() {}

    static List<ViewRoom> all(UiContext context, UiTools tools) {
        return List.of(new RequestsRoom(context, tools));
    }
}
