package dev.hookbench.ui.shell;

import dev.hookbench.ui.deliveries.DeliveriesRoom;
import dev.hookbench.ui.endpoints.EndpointsRoom;
import dev.hookbench.ui.inboxes.InboxesRoom;
import dev.hookbench.ui.portal.PortalRoom;
import dev.hookbench.ui.requests.RequestsRoom;
import dev.hookbench.ui.send.SendRoom;
import dev.hookbench.ui.settings.AppFacts;
import dev.hookbench.ui.settings.SettingsRoom;
import dev.hookbench.ui.signatures.SignaturesRoom;
import dev.hookbench.ui.support.Themes;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.ViewRoom;
import java.util.List;

/** Which rooms the window has, in the rail's order. */
final class Rooms {
    private Rooms() {}

    static List<ViewRoom> all(UiContext context, UiTools tools, Themes themes, AppFacts facts) {
        return List.of(
                new RequestsRoom(context, tools),
                new EndpointsRoom(context, tools),
                new DeliveriesRoom(context, tools),
                new SendRoom(context, tools),
                new SignaturesRoom(context, tools),
                new InboxesRoom(context, tools),
                new PortalRoom(context, tools),
                new SettingsRoom(context, tools, themes, facts));
    }
}
