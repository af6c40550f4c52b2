package dev.hookbench.ui.support;

/** The views that are loaded by name. {@code fxml/<room>/<name>.fxml} belongs to {@code ui.<room>.<Name>Controller}. */
public enum View {
    SHELL("shell/shell"),
    REQUESTS("requests/requests");

    private final String name;

    View(String name) {
        this.name = name;
    }

    String resource() {
        return "/fxml/" + name + ".fxml";
    }
}
