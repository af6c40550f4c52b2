package dev.hookbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.ui.control.CodeSpans.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeSpansTest {
    @Test
    void tellsNamesFromTexts() {
        assertThat(CodeSpans.json("  \"a\" : \"b\","))
                .containsExactly(
                        new Span("  ", ""),
                        new Span("\"a\"", "code-name"),
                        new Span(" : ", ""),
                        new Span("\"b\"", "code-string"),
                        new Span(",", ""));
    }

    @Test
    void coloursNumbersAndWords() {
        assertThat(CodeSpans.json("[-1.5e+3,true,null]"))
                .extracting(Span::styleClass)
                .containsExactly("", "code-number", "", "code-word", "", "code-word", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a \\\" b\": 1",
                "\"never ends",
                "\"ends in \\",
                "plain words",
                "",
                "{\"ä\":\"\\u00e4\"}",
                "\"😀\""
            })
    void losesNoCharacter(String line) {
        assertThat(String.join("", CodeSpans.json(line).stream().map(Span::text).toList()))
                .isEqualTo(line);
    }

    @Test
    void anEscapedQuoteDoesNotEndAText() {
        assertThat(CodeSpans.json("\"a \\\" b\": 1").getFirst()).isEqualTo(new Span("\"a \\\" b\"", "code-name"));
    }
}
