package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program killed while it writes has everything that it acknowledged when it starts again. */
final class KillTest {
    private static final int ROUNDS = 3;

    @TempDir
    Path temp;

    @Test
    @Timeout(120)
    void nothingAcknowledgedIsLost() throws Exception {
        Path data = temp.resolve("data");
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(appendUntilKilled(data, "r" + round, 200 + 150 * round));

            Map<String, BodyRef> found = new HashMap<>();
            List<Long> numbers = new ArrayList<>();
            try (SegmentJournal journal = new JournalBed(data).open()) {
                Replay replay = journal.replay(0, stored -> {
                    numbers.add(stored.sequence());
                    if (stored.entry() instanceof CaptureReceived received) {
                        found.put(received.capture().uid(), received.capture().body());
                    }
                });
                assertThat(replay.damages()).isEmpty();
                assertThat(found.keySet()).containsAll(acknowledged);
                for (Map.Entry<String, BodyRef> body : found.entrySet()) {
                    assertThat(journal.bodies().readAll(body.getValue()))
                            .as(body.getKey())
                            .isEqualTo(AppendUntilKilled.body(body.getKey()));
                }
            }
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1L);
            }
        }
    }

    private static List<String> appendUntilKilled(Path data, String prefix, int enough) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendUntilKilled.class.getName(),
                        data.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(AppendUntilKilled.END)) {
                    acknowledged.add(line.substring(0, line.length() - AppendUntilKilled.END.length()));
                }
                if (acknowledged.size() == enough) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed, not ended by itself").isNotZero();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(enough);
        return acknowledged;
    }
}
