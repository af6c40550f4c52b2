package dev.hookbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.Journal;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.support.ServiceStatus.Index;
import dev.hookbench.ui.support.ServiceStatus.Services;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HealthWordsTest {
    private static final Journal.Health WELL = new Journal.Health(true, "");

    private final Room room = new Room();
    private final HealthWords words = new HealthWords(room.messages, room.formats);

    private String of(Journal.Health journal, Index index) {
        return words.of(new Services("http://127.0.0.1:9400", 9400, 9400, true, journal, index));
    }

    @Test
    void whatIsWellIsNotTalkedAbout() {
        assertThat(of(WELL, Index.WELL)).isEmpty();
    }

    @Test
    void aJournalThatTakesNothingIsToldWithItsReason() {
        assertThat(of(new Journal.Health(false, "The disk is full."), Index.WELL))
                .isEqualTo("Nothing is accepted: The disk is full.");
    }

    @Test
    void anIndexThatCannotBeWrittenIsToldInItsOwnWords() {
        assertThat(of(WELL, new Index("The index cannot be written.", 3, Duration.ofMinutes(1))))
                .isEqualTo("The index cannot be written.");
    }

    @Test
    void bothAreToldTheJournalFirst() {
        assertThat(of(
                        new Journal.Health(false, "The disk is full."),
                        new Index("The index cannot be written.", 0, Duration.ZERO)))
                .isEqualTo("Nothing is accepted: The disk is full. The index cannot be written.");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4999", "2000, 20"})
    void anIndexThatFollowsSoonIsNotBehind(long behind, long millis) {
        assertThat(of(WELL, new Index("", behind, Duration.ofMillis(millis)))).isEmpty();
    }

    @Test
    void anIndexThatIsBehindSaysHowFarAndThatNothingIsLost() {
        assertThat(of(WELL, new Index("", 1, HealthWords.PATIENCE)))
                .isEqualTo("1 entry waits to be listed, the oldest for 5 s. They are safe in the journal.");
        assertThat(of(WELL, new Index("", 12_345, Duration.ofSeconds(75))))
                .isEqualTo("12,345 entries wait to be listed, the oldest for 1 m 15 s. They are safe in the journal.");
    }
}
