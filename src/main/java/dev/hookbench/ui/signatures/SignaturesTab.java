package dev.hookbench.ui.signatures;

import dev.hookbench.ui.support.Attachable;
import java.util.Map;
import java.util.function.Supplier;

/** One mode of the room: its view is included in {@code signatures/signatures.fxml}, its view models are attached with the room. */
public interface SignaturesTab extends Attachable {
    /** Makers of the controllers of its view and the parts of it, by class. */
    Map<Class<?>, Supplier<?>> controllers();

    @Override
    default void attach() {}

    @Override
    default void detach() {}
}
