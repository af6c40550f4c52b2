package dev.hookbench.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class SourceFormatTest {
    @Test
    void everySourceIsFormatted() throws IOException {
        assertThat(SourceFormat.unformatted())
                .as("run: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }
}
