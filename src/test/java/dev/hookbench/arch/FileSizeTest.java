package dev.hookbench.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class fits three screens, a controller half of that: what it decides belongs into its view model. */
final class FileSizeTest {
    private static final int CLASS = 300;
    private static final int CONTROLLER = 150;

    @Test
    void classesAreSmall() throws IOException {
        List<String> large = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > (file.toString().endsWith("Controller.java") ? CONTROLLER : CLASS)) {
                    large.add(file.getFileName() + " has " + lines + " lines");
                }
            }
        }
        assertThat(large).isEmpty();
    }
}
