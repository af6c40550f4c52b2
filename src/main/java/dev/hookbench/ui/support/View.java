package dev.hookbench.ui.support;

/** The views that are loaded by name. {@code fxml/<room>/<name>.fxml} belongs to {@code ui.<room>.<Name>Controller}. */
public enum View {
    SHELL("shell/shell"),
    REQUESTS("requests/requests"),
    ENDPOINTS("endpoints/endpoints"),
    DELIVERIES("deliveries/deliveries"),
    SEND("send/send"),
    INBOXES("inboxes/inboxes"),
    SETTINGS("settings/settings");

    private final String name;

    View(String name) {
        this.name = name;
    }

    String resource() {
        return "/fxml/" + name + ".fxml";
    }
}
