package dev.hookbench.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentUrlTest {
    private static String url(String option, String target) {
        SchemeSettings settings = new SchemeSettings("square", List.of(), Map.of("url", option), null);
        return SentUrl.of(settings, "http://h" + target, target, "orders");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/hook,      /in/orders,        https://a.example/hook",
        "https://a.example/hook,      /in/orders/x%2Fy,  https://a.example/hook/x%2Fy",
        "https://a.example/hook,      /in/orders?a=%20b, https://a.example/hook?a=%20b",
        "https://a.example/hook?k=1,  /in/orders?k=1,    https://a.example/hook?k=1",
        "https://a.example/hook?k=1,  /in/orders,        https://a.example/hook?k=1",
        "'  https://a.example/hook ', /in/orders,        https://a.example/hook",
        "'',                          /in/orders?a=1,    http://h/in/orders?a=1",
        "https://a.example/hook,      /in/other,         http://h/in/other"
    })
    void putsThePublicUrlInPlaceOfTheReceivers(String option, String target, String expected) {
        assertThat(url(option, target)).isEqualTo(expected);
    }

    @Test
    void withoutSettingsNothingIsChanged() {
        assertThat(SentUrl.of(null, "http://h/in/orders", "/in/orders", "orders"))
                .isEqualTo("http://h/in/orders");
    }
}
