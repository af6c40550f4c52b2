package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingStackTest {
    @Test
    void closesInReverseOnceWhateverFails() {
        List<String> closed = new ArrayList<>();
        ClosingStack stack = new ClosingStack();
        stack.opened("first", () -> closed.add("first"));
        stack.opened("broken", () -> {
            throw new IOException("does not close");
        });
        stack.opened("last", () -> closed.add("last"));

        stack.close();
        stack.close();

        assertThat(closed).containsExactly("last", "first");
    }
}
