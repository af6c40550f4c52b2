package dev.hookbench.ui.support;

/** The views that are loaded by name. {@code fxml/<room>/<name>.fxml} belongs to {@code ui.<room>.<Name>Controller}. */
public enum View {
    SHELL("shell/shell", "window.title"),
    REQUESTS("requests/requests", "requests.title"),
    ENDPOINTS("endpoints/endpoints", "endpoints.title"),
    DELIVERIES("deliveries/deliveries", "deliveries.title"),
    SEND("send/send", "send.title"),
    SIGNATURES("signatures/signatures", "signatures.title"),
    INBOXES("inboxes/inboxes", "inboxes.title"),
    PORTAL("portal/portal", "portal.title"),
    SETTINGS("settings/settings", "settings.title");

    private final String name;
    private final String title;

    View(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** The key of its title. */
    String title() {
        return title;
    }

    String resource() {
        return "/fxml/" + name + ".fxml";
    }
}
