package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class WindowDoorTest {
    private static final SecretText TOKEN = SecretText.of("right");

    private final AtomicInteger raised = new AtomicInteger();

    @Test
    void whoKnowsTheTokenRaisesTheWindow() throws IOException {
        try (WindowDoor door = WindowDoor.open(TOKEN, raised::incrementAndGet)) {
            assertThat(WindowDoor.knock(door.port(), TOKEN)).isTrue();
            assertThat(WindowDoor.knock(door.port(), TOKEN)).isTrue();
        }
        assertThat(raised).hasValue(2);
    }

    @Test
    void whoDoesNotKnowItDoesNot() throws IOException {
        try (WindowDoor door = WindowDoor.open(TOKEN, raised::incrementAndGet)) {
            assertThat(WindowDoor.knock(door.port(), SecretText.of("wrong"))).isFalse();
            assertThat(WindowDoor.knock(door.port(), SecretText.of("right".repeat(100))))
                    .isFalse();
        }
        assertThat(raised).hasValue(0);
    }

    @RepeatedTest(40)
    void nobodyAnswersAtAClosedDoor() throws IOException {
        WindowDoor door = WindowDoor.open(TOKEN, raised::incrementAndGet);
        door.close();

        assertThat(WindowDoor.knock(door.port(), TOKEN)).isFalse();
        assertThat(raised).hasValue(0);
    }
}
