package dev.hookbench.ui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Loads views; their controllers, also those of included parts, come from a registry and nowhere else. */
public final class Views {
    private final Messages messages;

    /** A loader that takes {@code %keys} from these texts. */
    public Views(Messages messages) {
        this.messages = messages;
    }

    /**
     * A view's nodes, wired to its controllers.
     *
     * @param controllers maker by controller class
     * @throws IllegalStateException if the view names a controller that nobody makes
     */
    public Parent load(View view, Map<Class<?>, Supplier<?>> controllers) {
        FXMLLoader loader = new FXMLLoader(locate(view), messages.bundle());
        loader.setControllerFactory(type -> make(type, controllers.get(type)));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(view.resource(), e);
        }
    }

    private static URL locate(View view) {
        URL location = Views.class.getResource(view.resource());
        if (location == null) {
            throw new IllegalStateException("no " + view.resource());
        }
        return location;
    }

    private static Object make(Class<?> type, @Nullable Supplier<?> maker) {
        if (maker == null) {
            throw new IllegalStateException("nobody makes a " + type.getName());
        }
        return maker.get();
    }
}
