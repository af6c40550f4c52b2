package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.EventHub;
import dev.hookbench.receiver.InboxService;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemorySettings;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FirstStartTest {
    private static final String URL = "http://127.0.0.1:9400";

    private final FakeClock clock = new FakeClock();
    private final EventHub hub = new EventHub();
    private final Ulids ids = new Ulids(clock, new Random(1));
    private final Signatures signatures = new SignatureSchemes();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryInboxStore inboxes = new InMemoryInboxStore();
    private final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    private final InboxService inboxCommands = new InboxService(inboxes, signatures, hub, clock, ids);
    private final FirstStart firstStart = new FirstStart(
            settings,
            inboxes,
            inboxCommands,
            endpoints,
            new EndpointService(endpoints, clock, ids, new Random(2), hub));

    @Test
    void theInboxVerifiesWhatTheEndpointSigns() {
        firstStart.run(URL);
        assertFits();
    }

    /** The receiver listens before its URL is known, so the first request may be quicker than the first start. */
    @Test
    void anInboxThatTheFirstRequestMadeVerifiesToo() {
        inboxCommands.create(new InboxDraft("default", "default", null, Inbox.DEFAULT_ANSWER));
        firstStart.run(URL);
        assertFits();
    }

    @Test
    void laterStartsLeaveTheInboxAlone() {
        firstStart.run(URL);
        Inbox made = inboxes.findBySlug("default").orElseThrow();
        inboxCommands.update(made.uid(), new InboxDraft("default", "mine", null, Inbox.DEFAULT_ANSWER));
        firstStart.run("http://127.0.0.1:9500");
        assertThat(inboxes.findBySlug("default").orElseThrow().verification()).isNull();
        assertThat(endpoints.all())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.url()).isEqualTo("http://127.0.0.1:9500/in/default"));
    }

    private void assertFits() {
        Inbox inbox = inboxes.findBySlug("default").orElseThrow();
        assertThat(endpoints.all()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.url()).isEqualTo(URL + "/in/default");
            assertThat(Objects.requireNonNull(inbox.verification()).secrets())
                    .containsExactly(endpoint.secrets().getLast().value());
        });
    }
}
