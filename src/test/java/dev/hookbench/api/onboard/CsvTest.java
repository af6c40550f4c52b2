package dev.hookbench.api.onboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.api.route.BadInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, and what spreadsheets make of it. */
final class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\n\na,b\n\n\nc,d\n \n"})
    void takesEveryKindOfLineEndAndLeavesBlankLinesOut(String text) {
        assertThat(Csv.read(text)).extracting(Csv.Record::fields).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void quotedFieldsMayHaveCommasQuotesAndLines() {
        assertThat(Csv.read("\"a,\"\"b\"\"\",\"two\nlines\"\nnext,\"\"\n"))
                .extracting(Csv.Record::line, Csv.Record::fields)
                .containsExactly(tuple(1, List.of("a,\"b\"", "two\nlines")), tuple(3, List.of("next", "")));
    }

    @Test
    void keepsSpaceEmptyFieldsAndQuotesWithin() {
        assertThat(Csv.read(" a ,,b\"c,\n"))
                .extracting(Csv.Record::fields)
                .containsExactly(List.of(" a ", "", "b\"c", ""));
        assertThat(Csv.read("")).isEmpty();
        assertThat(Csv.read("\n\n")).isEmpty();
    }

    @Test
    void countsLinesOverBlankOnes() {
        assertThat(Csv.read("h\n\n\nx\n\"a\r\nb\"\ny"))
                .extracting(Csv.Record::line)
                .containsExactly(1, 4, 5, 7);
    }

    @Test
    void saysWhereAQuoteIsNeverClosed() {
        assertThatThrownBy(() -> Csv.read("a,b\nc,\"d\ne,f\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "The quote that opens in the record of line 2 is never closed: close it, or double a quote that is"
                                + " meant itself.");
    }
}
