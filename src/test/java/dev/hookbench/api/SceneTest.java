package dev.hookbench.api;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests over one {@link ApiScene} each. */
abstract class SceneTest {
    @TempDir
    Path spool;

    ApiScene scene;
    ApiRig rig;
    String endpoint;

    @BeforeEach
    void open() throws IOException {
        scene = new ApiScene(spool);
        rig = scene.rig;
        endpoint = scene.endpoint;
    }

    @AfterEach
    void close() {
        scene.close();
    }
}
