package dev.hookbench.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.query.CaptureFilterParser.BadTerm;
import dev.hookbench.query.CaptureFilterParser.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureFilterParserTest {
    @Test
    void nothingTypedAcceptsAll() {
        assertThat(CaptureFilterParser.parse("  ")).isEqualTo(new Parsed(CaptureFilter.all(), java.util.List.of()));
    }

    @Test
    void aWordIsLookedForInTargetAndType() {
        assertThat(filter("invoice.paid")).isEqualTo(new CaptureFilter(null, null, null, null, "invoice.paid"));
    }

    @Test
    void fieldsAndWordsGoTogether() {
        Parsed parsed = CaptureFilterParser.parse("inbox:stripe METHOD:post  sig:Invalid status:5XX paid");
        assertThat(parsed.bad()).isEmpty();
        assertThat(parsed.filter()).isEqualTo(new CaptureFilter("stripe", "POST", "invalid", "5xx", "paid"));
    }

    @ParameterizedTest
    @CsvSource({"valid,valid", "invalid,invalid", "unchecked,not_checked", "not_checked,not_checked", "INVALID,invalid"
    })
    void signaturesByVerdict(String typed, String verdict) {
        assertThat(filter("sig:" + typed).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sig:wrong", "status:9xx", "status:20", "status:", "inbox:", "colour:red", "status:1000"})
    void aBadTermIsReportedAndTheRestWorks(String bad) {
        Parsed parsed = CaptureFilterParser.parse("method:get " + bad);
        assertThat(parsed.filter()).isEqualTo(new CaptureFilter(null, "GET", null, null, null));
        assertThat(parsed.bad()).singleElement().satisfies(term -> {
            assertThat(term.term()).isEqualTo(bad);
            assertThat(term.message()).endsWith(".");
        });
    }

    @Test
    void saysWhichFieldsThereAre() {
        assertThat(CaptureFilterParser.parse("colour:red").bad())
                .extracting(BadTerm::message)
                .containsExactly("There is no field “colour”. Use inbox, method, sig or status.");
    }

    @Test
    void aSecondValueOfAFieldIsLeftOut() {
        Parsed parsed = CaptureFilterParser.parse("inbox:a inbox:b one two");
        assertThat(parsed.filter().inbox()).isEqualTo("a");
        assertThat(parsed.filter().text()).isEqualTo("one");
        assertThat(parsed.bad()).extracting(BadTerm::term).containsExactly("inbox:b", "two");
    }

    private static CaptureFilter filter(String text) {
        return CaptureFilterParser.parse(text).filter();
    }
}
