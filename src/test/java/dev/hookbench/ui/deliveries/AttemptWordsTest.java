package dev.hookbench.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Room;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttemptWordsTest {
    private final Room room = new Room();
    private final AttemptWords words = new AttemptWords(room.words);

    private static Attempt with(AttemptOutcome outcome) {
        Attempt open = Deliveries.attempt("A1", Deliveries.delivery("D1"));
        return new Attempt(
                open.uid(),
                open.deliveryUid(),
                open.endpointUid(),
                open.number(),
                open.url(),
                open.startedAt(),
                open.requestHeaders(),
                open.requestBody(),
                outcome);
    }

    private static Answered answered(int status, String phrase, BodyRef body) {
        return new Answered(
                status,
                phrase,
                Headers.of("X-One", "1"),
                body,
                false,
                "::1",
                Deliveries.MADE,
                new Timings(
                        Duration.ofMillis(1),
                        Duration.ofMillis(3),
                        Duration.ofMillis(25),
                        Duration.ofMillis(40),
                        Duration.ofMillis(1_200)));
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_URL, bad URL",
        "DNS, no address",
        "CONNECTION_REFUSED, refused",
        "CONNECT_TIMEOUT, no connection",
        "TLS, TLS failed",
        "TIMEOUT, timeout",
        "CONNECTION_CLOSED, connection closed",
        "BAD_RESPONSE, not HTTP",
        "FORBIDDEN_ADDRESS, forbidden address",
        "BAD_REQUEST, cannot be made"
    })
    void everyFailureHasItsWord(ErrorClass error, String word) {
        Attempt attempt = with(Deliveries.failed(error));
        assertThat(words.outcome(attempt)).isEqualTo(word);
        assertThat(words.answer(attempt)).isEqualTo(word);
    }

    @Test
    void anAnswerIsItsStatusWithOrWithoutAPhrase() {
        assertThat(words.outcome(with(answered(404, "Not Found", BodyRef.empty()))))
                .isEqualTo("404 Not Found");
        assertThat(words.outcome(with(answered(299, "", BodyRef.empty())))).isEqualTo("299");
        assertThat(words.answer(with(answered(404, "Not Found", BodyRef.empty()))))
                .isEqualTo("404");
    }

    @Test
    void whatIsUnderWayHasNeitherAnswerNorTimeNorAddress() {
        Attempt open = with(new Open());
        assertThat(words.outcome(open)).isEqualTo("under way");
        assertThat(words.answer(open)).isEmpty();
        assertThat(words.took(open)).isEmpty();
        assertThat(words.phases(open)).isEmpty();
        assertThat(words.address(open)).isEmpty();
        assertThat(AttemptView.load(open, room.bodies, words).answer()).isEqualTo("under way");
    }

    @Test
    void anAttemptCutShortSaysThatItsOutcomeIsUnknown() {
        Attempt unknown = with(new Unknown());
        assertThat(words.outcome(unknown)).contains("outcome unknown").contains("program ended");
        assertThat(words.answer(unknown)).isEqualTo("unknown");
        assertThat(words.took(unknown)).isEmpty();
        assertThat(AttemptView.load(unknown, room.bodies, words).answer()).isEqualTo(words.outcome(unknown));
    }

    @Test
    void onlyPhasesThatHappenedAreTold() {
        assertThat(words.phases(with(answered(200, "OK", BodyRef.empty()))))
                .isEqualTo("DNS 1.0 ms · connect 3.0 ms · TLS 25 ms · first byte 40 ms · total 1.2 s");
        assertThat(words.phases(with(Deliveries.failed(ErrorClass.CONNECTION_CLOSED))))
                .isEqualTo("first byte 7.0 ms · total 9.0 ms");
        assertThat(words.took(with(Deliveries.failed(ErrorClass.TIMEOUT)))).isEqualTo("9.0 ms");
    }

    @Test
    void anAddressIsToldOnlyWhereThereWasOne() {
        assertThat(words.address(with(answered(200, "OK", BodyRef.empty())))).isEqualTo("::1");
        Failed reset =
                new Failed(ErrorClass.CONNECTION_CLOSED, "reset", "10.0.0.7", Deliveries.MADE, Deliveries.timings());
        assertThat(words.address(with(reset))).isEqualTo("10.0.0.7");
        assertThat(words.address(with(Deliveries.failed(ErrorClass.DNS)))).isEmpty();
    }

    @Test
    void aLargeAnswerIsCutWhereItIsShown() {
        String large = "a".repeat(AttemptView.SHOWN + 1);
        String shown = AttemptView.load(with(answered(200, "OK", room.bodies.keep(large))), room.bodies, words)
                .answer();
        assertThat(shown).startsWith("200 OK\nX-One: 1\n\naaa").endsWith("a\n…");
        assertThat(shown.chars().filter(c -> c == 'a').count()).isEqualTo(AttemptView.SHOWN);
        String whole = "b".repeat(AttemptView.SHOWN);
        assertThat(AttemptView.load(with(answered(200, "OK", room.bodies.keep(whole))), room.bodies, words)
                        .answer())
                .endsWith("b");
    }

    private AttemptView view(String body, boolean truncated, String... headers) {
        Answered answer = new Answered(
                200,
                "OK",
                Headers.of(headers),
                room.bodies.keep(body),
                truncated,
                "::1",
                Deliveries.MADE,
                Deliveries.timings());
        return AttemptView.load(with(answer), room.bodies, words);
    }

    @Test
    void anAnswerThatWasCutSaysHowMuchIsKeptAndOfHowMuch() {
        String kept = "a".repeat(256 * 1024);
        assertThat(view(kept, true, "Content-Length", "1992295").answerCut())
                .isEqualTo("The first 256.0 KB of this answer’s 1.9 MB are kept: the rest was not read."
                        + " Of these, the first 64.0 KB are shown.");
        assertThat(view(kept, true, "Transfer-Encoding", "chunked").answerCut())
                .startsWith("The first 256.0 KB of this answer’s body are kept")
                .contains("how long it was is not known");
    }

    @Test
    void aWholeBodyIsSaidToBeCutOnlyWhereItIsNotAllShown() {
        assertThat(view("ok", false).answerCut()).isEmpty();
        assertThat(view("a".repeat(AttemptView.SHOWN), false).answerCut()).isEmpty();
        assertThat(view("a".repeat(100 * 1024), false).answerCut())
                .isEqualTo("The first 64.0 KB of 100.0 KB are shown.");
        assertThat(AttemptView.load(with(Deliveries.failed(ErrorClass.TIMEOUT)), room.bodies, words)
                        .answerCut())
                .isEmpty();
    }

    @Test
    void aLongRequestSaysThatItsBeginningIsShown() {
        Attempt open = with(new Open());
        Attempt large = new Attempt(
                "A2",
                open.deliveryUid(),
                open.endpointUid(),
                1,
                open.url(),
                open.startedAt(),
                open.requestHeaders(),
                room.bodies.keep("r".repeat(AttemptView.SHOWN + 1024)),
                new Open());
        assertThat(AttemptView.load(large, room.bodies, words).requestCut())
                .isEqualTo("The first 64.0 KB of 65.0 KB are shown.");
        assertThat(view("ok", false).requestCut()).isEmpty();
    }
}
