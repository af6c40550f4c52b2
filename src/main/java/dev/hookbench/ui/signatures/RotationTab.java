package dev.hookbench.ui.signatures;

import java.util.Map;
import java.util.function.Supplier;

/** The mode Rotation of the room: {@code signatures/rotation.fxml}. */
final class RotationTab implements SignaturesTab {
    @Override
    public Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(RotationController.class, RotationController::new);
    }
}
