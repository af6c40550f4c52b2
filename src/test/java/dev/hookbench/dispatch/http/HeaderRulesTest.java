package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "a", "!#$%&'*+-.^_`|~09azAZ"})
    void takesTokens(String name) {
        assertThat(HeaderRules.nameFault(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``        | is empty
                    `X Key`   | has a space at position 2
                    X-Key:    | has ":" at position 6
                    X(y)      | has "(" at position 2
                    Schlüssel | has the character U+00FC at position 5
                    """)
    void saysWhatANameMayNotHave(String name, String fault) {
        assertThat(HeaderRules.nameFault(name))
                .hasValueSatisfying(text -> assertThat(text).startsWith(fault));
    }

    @Test
    void limitsNames() {
        assertThat(HeaderRules.nameFault("x".repeat(200))).isEmpty();
        assertThat(HeaderRules.nameFault("x".repeat(201))).contains("has 201 characters: shorten it to at most 200.");
    }

    @Test
    void takesValuesThatTravelAsTheyAre() {
        assertThat(HeaderRules.valueFault("a\tb \u00e9\u0080\u00ff")).isEmpty();
        assertThat(HeaderRules.valueFault("")).isEmpty();
        assertThat(HeaderRules.valueFault("x".repeat(8_192))).isEmpty();
        assertThat(HeaderRules.valueFault("x".repeat(8_193))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, '\n', '\r', 0x1b, 0x7f, 0x20ac})
    void refusesValuesThatWouldNotTravel(int character) {
        assertThat(HeaderRules.valueFault("secret" + Character.toString(character)))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("at position 7").doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST", "content-length", "Content-Type", "Transfer-Encoding", "CONNECTION"})
    void knowsWhatTheExchangeSetsItself(String name) {
        assertThat(HeaderRules.isReserved(name)).isTrue();
        assertThat(HeaderRules.isReserved("X-" + name)).isFalse();
    }
}
