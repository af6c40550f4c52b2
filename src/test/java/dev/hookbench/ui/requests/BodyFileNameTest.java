package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyFileNameTest {
    @ParameterizedTest
    @CsvSource({
        "application/json, .json",
        "'APPLICATION/VND.API+JSON; charset=utf-8', .json",
        "application/soap+xml, .xml",
        "TEXT/PLAIN, .txt",
        "application/x-www-form-urlencoded, .txt",
        "image/png, .bin",
        "'', .bin"
    })
    void endsByItsContentType(String type, String ending) {
        assertThat(BodyFileName.of(Captures.of("01ABC")
                        .inbox("orders")
                        .headers("content-type", type)
                        .build()))
                .isEqualTo("orders-01ABC" + ending);
    }

    @Test
    void endsInBinWithoutAContentType() {
        assertThat(BodyFileName.of(
                        Captures.of("01ABC").inbox("orders").headers().build()))
                .isEqualTo("orders-01ABC.bin");
    }
}
