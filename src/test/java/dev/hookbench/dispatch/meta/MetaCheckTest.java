package dev.hookbench.dispatch.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where meta events may go, and what saving that does. */
final class MetaCheckTest {
    private static final String URL = "http://127.0.0.1:9/meta";
    private static final List<String> TYPES = List.of("endpoint.created");

    private final MetaBench bench = new MetaBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', meta_event.url is empty: give the URL",
        "ftp://x/y, 'meta_event.url has the scheme \"ftp\": use http or https.'",
        "x.example/y, 'meta_event.url \"x.example/y\" has no scheme: start it with http:// or https://.'",
        "http://u:p@x/y, 'meta_event.url carries a user name or password'",
        "http://x:99999/, 'meta_event.url has the port \"99999\"'"
    })
    void refusesAUrlItCannotUseWithFieldValueAndCure(String url, String start) {
        assertThat(bench.meta().save(new MetaDraft(true, url, TYPES, null)).reasons())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("meta_event.url");
                    assertThat(problem.message()).startsWith(start);
                });
        assertThat(bench.meta().current()).isEqualTo(MetaSettings.off());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/meta", "https://example.com/meta?x=1"})
    void takesHttpAndHttps(String url) {
        assertThat(bench.meta()
                        .save(new MetaDraft(true, " " + url + " ", TYPES, null))
                        .result()
                        .orElseThrow()
                        .url())
                .isEqualTo(url);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndNeverTheSecret() {
        String secret = "x".repeat(300);
        MetaDraft wrong =
                new MetaDraft(true, "http://" + "x".repeat(2_050), List.of("endpoint.paused"), SecretText.of(secret));
        assertThat(bench.meta().save(wrong).reasons())
                .extracting(Problem::field)
                .containsExactly("meta_event.url", "meta_event.event_type", "meta_event.secret");
        assertThat(bench.meta().problems(wrong))
                .extracting(Problem::message)
                .anyMatch(message ->
                        message.startsWith("meta_event.event_type has \"endpoint.paused\", which is no type: use"))
                .noneMatch(message -> message.contains(secret));
        assertThat(bench.meta().problems(new MetaDraft(true, URL, List.of(), null)))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("meta_event.event_type is empty: name at least one of endpoint.created");
    }

    @Test
    void whatIsOffMayBeIncompleteButNotWrong() {
        assertThat(bench.meta().problems(new MetaDraft(false, "", List.of(), null)))
                .isEmpty();
        assertThat(bench.meta().problems(new MetaDraft(false, "nonsense", List.of(), null)))
                .hasSize(1);
    }

    @Test
    void makesASecretOnceAndKeepsItUntilAnotherIsGiven() {
        MetaSettings first = save(null);
        assertThat(first.secret().reveal()).hasSize(25);
        assertThat(save(null).secret()).isEqualTo(first.secret());
        assertThat(save("mine").secret()).isEqualTo(SecretText.of("mine"));
        assertThat(bench.meta().generate()).isNotEqualTo(bench.meta().generate());
    }

    @Test
    void tellsOfWhatHappensFromTheMomentItIsAskedFor() {
        MetaSettings first = save(null);
        bench.clock.advance(Duration.ofHours(1));
        assertThat(save("another").since()).as("nothing more is told").isEqualTo(first.since());
        MetaSettings more = bench.meta()
                .save(new MetaDraft(true, URL, List.of("endpoint.created", "endpoint.deleted"), null))
                .result()
                .orElseThrow();
        assertThat(more.since()).isEqualTo(bench.clock.instant());
        assertThat(more.wants(MetaEventType.ENDPOINT_DELETED)).isTrue();
        assertThat(bench.events.settings()).isEqualTo(more);
    }

    private MetaSettings save(@Nullable String secret) {
        return bench.meta()
                .save(new MetaDraft(true, URL, TYPES, secret == null ? null : SecretText.of(secret)))
                .result()
                .orElseThrow();
    }
}
