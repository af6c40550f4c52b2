package dev.hookbench.ui.requests;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The ways to replay: each endpoint, then any URL. */
final class ReplayMenu {
    private final MenuButton menu;
    private final ReplayViewModel model;
    private final Messages messages;

    ReplayMenu(MenuButton menu, ReplayViewModel model, Messages messages) {
        this.menu = menu;
        this.model = model;
        this.messages = messages;
    }

    /** Fills the menu, now and whenever the endpoints change. */
    void fill(Consumer<Endpoint> toEndpoint, Runnable toUrl) {
        model.endpoints().addListener((ListChangeListener<Endpoint>) _ -> refill(toEndpoint, toUrl));
        refill(toEndpoint, toUrl);
    }

    private void refill(Consumer<Endpoint> toEndpoint, Runnable toUrl) {
        List<MenuItem> items = new ArrayList<>();
        for (Endpoint endpoint : model.endpoints()) {
            items.add(item(messages.get("replay.toEndpoint", endpoint.name()), () -> toEndpoint.accept(endpoint)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(messages.get("replay.toUrl"), toUrl));
        menu.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
