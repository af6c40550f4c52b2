package dev.hookbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.InMemoryMetaCommands;
import dev.hookbench.testing.MetaEvents;
import dev.hookbench.testing.Room;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MetaViewModelTest {
    private final Room room = new Room();
    private final InMemoryMetaCommands meta = room.steering.meta;
    private final MetaViewModel model = new MetaViewModel(meta, room.threads, room.work(), room.words);

    @BeforeEach
    void attach() {
        model.attach();
    }

    @Test
    void startsWithWhatIsKept() {
        assertThat(model.enabled.get()).isFalse();
        assertThat(model.outcomeProperty().get()).isEqualTo("None was sent yet.");
        model.detach();
        meta.save(new MetaDraft(true, "http://x/meta", List.of("endpoint.deleted"), SecretText.of("kept-secret")));
        model.attach();
        assertThat(model.enabled.get()).isTrue();
        assertThat(model.url.get()).isEqualTo("http://x/meta");
        assertThat(model.secret.get()).isEqualTo("kept-secret");
        assertThat(chosen()).containsExactly(MetaEventType.ENDPOINT_DELETED);
    }

    @Test
    void keepsWhatIsTypedAndMakesASecretWhereNoneIs() {
        fill("http://x/meta", MetaEventType.ENDPOINT_CREATED, MetaEventType.DELIVERY_FAILED);
        model.save();
        assertThat(meta.current().enabled()).isTrue();
        assertThat(meta.current().types())
                .containsExactlyInAnyOrder(MetaEventType.ENDPOINT_CREATED, MetaEventType.DELIVERY_FAILED);
        assertThat(model.secret.get())
                .isEqualTo(meta.current().secret().reveal())
                .isNotEmpty();
        assertThat(model.savedProperty().get()).isEqualTo("Saved. What happens from now on is told.");
        model.enabled.set(false);
        model.save();
        assertThat(meta.current().enabled()).isFalse();
        assertThat(model.savedProperty().get()).isEqualTo("Saved. Nothing is told.");
    }

    @Test
    void showsARefusalAtItsFieldAndKeepsWhatIsTyped() {
        fill("example.com", MetaEventType.ENDPOINT_CREATED);
        model.save();
        assertThat(model.problems.of("meta_event.url")).contains("no scheme");
        assertThat(model.url.get()).isEqualTo("example.com");
        assertThat(model.savedProperty().get()).isEmpty();
        assertThat(meta.current().enabled()).isFalse();
        model.url.set("http://example.com");
        model.save();
        assertThat(model.problems.isEmpty()).isTrue();
    }

    @Test
    void generatesASecretThatCountsOnceItIsSaved() {
        fill("http://x/meta", MetaEventType.ENDPOINT_CREATED);
        model.generate();
        String made = model.secret.get();
        assertThat(made).startsWith("generated-secret-");
        assertThat(meta.current().secret().isEmpty()).isTrue();
        model.save();
        assertThat(meta.current().secret()).isEqualTo(SecretText.of(made));
    }

    @Test
    void tellsHowTheLastOneWent() {
        MetaEvent waiting = MetaEvents.waiting("M1");
        meta.has(waiting);
        room.ticks.beat();
        assertThat(model.outcomeProperty().get()).isEqualTo("None was sent yet.");
        meta.has(MetaEvents.answered(waiting, 503));
        room.ticks.beat();
        assertThat(model.outcomeProperty().get())
                .startsWith("Last: endpoint.created, ")
                .endsWith("Attempt 1: answered 503.");
    }

    @Test
    void whatIsTypedStaysUntilOthersChangeTheSettings() {
        model.url.set("http://half-typ");
        meta.has(MetaEvents.answered(MetaEvents.waiting("M1"), 200));
        room.ticks.beat();
        assertThat(model.url.get()).isEqualTo("http://half-typ");
        meta.save(new MetaDraft(true, "http://by-api/", List.of("endpoint.deleted"), null));
        room.hub.publish(new CoreEvent.ProjectChanged());
        room.ticks.beat();
        assertThat(model.url.get()).isEqualTo("http://by-api/");
    }

    private void fill(String url, MetaEventType... types) {
        model.enabled.set(true);
        model.url.set(url);
        for (MetaEventType type : types) {
            Objects.requireNonNull(model.types.get(type)).set(true);
        }
    }

    private List<MetaEventType> chosen() {
        return model.types.entrySet().stream()
                .filter(type -> type.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }
}
