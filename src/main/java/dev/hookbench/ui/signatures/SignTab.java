package dev.hookbench.ui.signatures;

import java.util.Map;
import java.util.function.Supplier;

/** The mode Sign of the room: {@code signatures/sign.fxml}. */
final class SignTab implements SignaturesTab {
    @Override
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(SignController.class, SignController::new);
    }
}
