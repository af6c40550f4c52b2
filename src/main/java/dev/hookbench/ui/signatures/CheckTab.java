package dev.hookbench.ui.signatures;

import java.util.Map;
import java.util.function.Supplier;

/** The mode Check of the room: {@code signatures/check.fxml}. */
final class CheckTab implements SignaturesTab {
    @Override
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(CheckController.class, CheckController::new);
    }
}
