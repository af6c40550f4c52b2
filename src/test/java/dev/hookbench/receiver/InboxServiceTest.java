package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryInboxStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxServiceTest {
    private final FakeClock clock = new FakeClock();
    private final InMemoryInboxStore store = new InMemoryInboxStore();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> events = new ArrayList<>();
    private final InboxService service =
            new InboxService(store, new SignatureSchemes(), hub, clock, new Ulids(clock, new Random(1)));

    @BeforeEach
    void listen() {
        hub.subscribe(events::add);
    }

    private static InboxDraft draft(String slug, String name) {
        return new InboxDraft(slug, name, null, Inbox.DEFAULT_ANSWER);
    }

    private static InboxDraft answering(int status, String... headers) {
        return new InboxDraft("a", "A", null, new Answer(status, Headers.of(headers), ""));
    }

    private static InboxDraft checking(@Nullable SchemeSettings settings) {
        return new InboxDraft("a", "A", settings, Inbox.DEFAULT_ANSWER);
    }

    private Problem onlyProblem(InboxDraft draft) {
        Outcome<Inbox> outcome = service.create(draft);
        assertThat(outcome.reasons()).hasSize(1);
        assertThat(store.all()).isEmpty();
        assertThat(events).isEmpty();
        return outcome.reasons().getFirst();
    }

    @Test
    void makesChangesAndRemovesAnInboxAndTells() {
        SchemeSettings github = SchemeSettings.of("github", SecretText.of("s"));
        Inbox made = service.create(draft("orders", " Orders ")).result().orElseThrow();
        Inbox changed = service.update(
                        made.uid(), new InboxDraft("paid", "Paid", github, new Answer(500, Headers.of("X", "y"), "no")))
                .result()
                .orElseThrow();

        assertThat(made.name()).isEqualTo("Orders");
        assertThat(made.createdAt()).isEqualTo(clock.instant());
        assertThat(changed.uid()).isEqualTo(made.uid());
        assertThat(store.all()).containsExactly(changed);
        assertThat(service.delete(made.uid()).result()).contains(changed);
        assertThat(store.all()).isEmpty();
        assertThat(events).hasSize(3).containsOnly(new CoreEvent.InboxChanged(made.uid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a/b", "a.b", "\u0131", "a\n"})
    void namesTheSlugThatIsWrong(String slug) {
        Problem problem = onlyProblem(draft(slug, "Name"));

        assertThat(problem.field()).isEqualTo("slug");
        assertThat(problem.value()).isEqualTo(slug);
        assertThat(problem.message()).contains("a-z, 0-9, - and _").doesNotContain("\n");
    }

    @Test
    void takesSlugsOf64Characters() {
        assertThat(service.create(draft("a-_0".repeat(16), "Name")).result()).isPresent();
        assertThat(service.create(draft("a".repeat(65), "Name")).reasons()).hasSize(1);
    }

    @Test
    void saysWhoHasTheSlug() {
        service.create(draft("orders", "Mine"));
        Outcome<Inbox> second = service.create(draft("orders", "Other"));

        assertThat(second.reasons()).hasSize(1);
        assertThat(second.reasons().getFirst().message()).contains("Mine").contains("orders");
    }

    @Test
    void keepsItsOwnSlugWhenChanged() {
        Inbox made = service.create(draft("orders", "Mine")).result().orElseThrow();

        assertThat(service.update(made.uid(), draft("orders", "New name")).result())
                .map(Inbox::name)
                .contains("New name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\tb\u0000"})
    void asksForAName(String name) {
        assertThat(onlyProblem(draft("a", name)).field()).isEqualTo("name");
    }

    @Test
    void namesTheKnownSchemes() {
        Problem problem = onlyProblem(checking(SchemeSettings.of("gitlab-ish", SecretText.of("s"))));

        assertThat(problem.field()).isEqualTo("scheme");
        assertThat(problem.message())
                .contains("gitlab-ish")
                .contains("gitlab-signing")
                .contains("gitlab-token");
    }

    @Test
    void asksForASecretWhereThereIsAScheme() {
        assertThat(onlyProblem(checking(SchemeSettings.of("github"))).field()).isEqualTo("secret");
        assertThat(onlyProblem(checking(SchemeSettings.of("github", SecretText.of(""))))
                        .field())
                .isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 199, 600, -1})
    void refusesStatusesThatCannotBeAnswered(int status) {
        Problem problem = onlyProblem(answering(status));

        assertThat(problem.field()).isEqualTo("status");
        assertThat(problem.value()).isEqualTo(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a:", "a\r\nX: y", "caf\u00e9", "Content-Length", "transfer-encoding", "Connection"})
    void refusesHeaderNamesThatCannotBeSent(String name) {
        assertThat(onlyProblem(answering(200, name, "v")).field()).isEqualTo("headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x", "a\u0000", "\u20ac"})
    void refusesHeaderValuesThatCannotBeSent(String value) {
        Problem problem = onlyProblem(answering(200, "X-A", value));

        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.message()).contains("X-A");
    }

    @Test
    void tellsEverythingAtOnce() {
        InboxDraft draft =
                new InboxDraft("BAD", "", SchemeSettings.of("none"), new Answer(1, Headers.of("a b", "c\nd"), ""));

        assertThat(service.create(draft).reasons())
                .extracting(Problem::field)
                .containsExactly("slug", "name", "scheme", "status", "headers", "headers");
    }

    @Test
    void saysWhenThereIsNoSuchInbox() {
        assertThat(service.update("X", draft("a", "A")).reasons().getFirst().message())
                .contains("no inbox X");
        assertThat(service.delete("X").reasons().getFirst().field()).isEqualTo("uid");
        assertThat(events).isEmpty();
    }
}
