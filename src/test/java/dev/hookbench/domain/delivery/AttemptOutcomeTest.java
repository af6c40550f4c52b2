package dev.hookbench.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.testing.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttemptOutcomeTest {
    private static final long KEPT = 262_144;

    private static Answered answer(boolean truncated, String... headers) {
        return new Answered(
                200,
                "OK",
                Headers.of(headers),
                new BodyRef("ab", KEPT, 0, 0),
                truncated,
                "127.0.0.1",
                Deliveries.MADE,
                Deliveries.timings());
    }

    @Test
    void aWholeAnswerIsAsLongAsWhatIsKept() {
        assertThat(answer(false).wholeLength()).hasValue(KEPT);
        assertThat(answer(false, "Content-Length", "9").wholeLength()).hasValue(KEPT);
    }

    @Test
    void aCutAnswerIsAsLongAsItAnnounced() {
        assertThat(answer(true, "content-length", "262145").wholeLength()).hasValue(262_145);
    }

    @Test
    void theLengthOfACutAnswerInChunksIsNotKnown() {
        assertThat(answer(true).wholeLength()).isEmpty();
        assertThat(answer(true, "Transfer-Encoding", "chunked", "Content-Length", "999999")
                        .wholeLength())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "262144", "10", "-1", "+300000", "300000, 300000", "lots", "9999999999999999999"})
    void anAnnouncedLengthThatCannotBeIsNotBelieved(String length) {
        assertThat(answer(true, "Content-Length", length).wholeLength()).isEmpty();
    }

    @Test
    void anAnswerKeepsAllElseAsItsBodyFindsItsPlace() {
        BodyRef placed = new BodyRef("ab", KEPT, 3, 4_096);
        assertThat(answer(true, "Content-Length", "300000").withBody(placed))
                .isEqualTo(new Answered(
                        200,
                        "OK",
                        Headers.of("Content-Length", "300000"),
                        placed,
                        true,
                        "127.0.0.1",
                        Deliveries.MADE,
                        Deliveries.timings()));
    }
}
