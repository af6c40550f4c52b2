package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.testing.Captures;
import dev.hookbench.testing.Inboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every inbox store does. */
abstract class InboxStoreContract {
    abstract InboxStore store();

    abstract void record(Capture capture);

    @Test
    void listsInboxesBySlug() {
        store().save(Inboxes.inbox("zebra"));
        store().save(Inboxes.inbox("ant"));
        assertThat(store().all()).containsExactly(Inboxes.inbox("ant"), Inboxes.inbox("zebra"));
        assertThat(store().findBySlug("zebra")).contains(Inboxes.inbox("zebra"));
        assertThat(store().findBySlug("bee")).isEmpty();
    }

    @Test
    void keepsEveryPartOfAnInbox() {
        SchemeSettings verification = new SchemeSettings(
                "hmac",
                List.of(SecretText.of("old secret"), SecretText.of(" new\nsecret ")),
                Map.of("hash", "SHA512", "header", "X-Sig"),
                Duration.ofMillis(1_500));
        Inbox inbox = new Inbox(
                "I1",
                "orders",
                "Orders \"é\"",
                verification,
                new Answer(202, Headers.of("A", "1", "a", "2"), "body ✓"),
                Instant.parse("2026-11-23T09:00:00.000000001Z"));
        store().save(inbox);
        assertThat(store().findBySlug("orders")).contains(inbox);
    }

    @Test
    void savingAgainReplaces() {
        store().save(Inboxes.verifying("orders", "one"));
        Inbox changed = new Inbox(
                "INBOX-orders",
                "invoices",
                "Invoices",
                SchemeSettings.of("stripe", SecretText.of("two")),
                Inbox.DEFAULT_ANSWER,
                Instant.EPOCH);
        store().save(changed);
        assertThat(store().all()).containsExactly(changed);
    }

    @Test
    void keepsKeysAmongTheOptionsAndForgetsThemWithTheScheme() {
        SchemeSettings keyed = new SchemeSettings(
                "paypal", List.of(), Map.of("webhookId", "WH-1", "certificatePem", "-----BEGIN\nabc"), null);
        Inbox inbox =
                new Inbox("I1", "paypal", "PayPal", keyed, Inbox.DEFAULT_ANSWER, Instant.parse("2026-11-23T09:00:00Z"));
        store().save(inbox);
        assertThat(store().findBySlug("paypal")).contains(inbox);

        SchemeSettings github = SchemeSettings.of("github", SecretText.of("s"));
        Inbox changed = new Inbox("I1", "paypal", "PayPal", github, Inbox.DEFAULT_ANSWER, inbox.createdAt());
        store().save(changed);
        assertThat(store().findBySlug("paypal")).contains(changed);
    }

    @Test
    void deletes() {
        store().save(Inboxes.verifying("orders", "one"));
        store().delete("INBOX-orders");
        store().delete("INBOX-orders");
        assertThat(store().all()).isEmpty();
    }

    @Test
    void countsCapturesByInboxWhetherItExistsOrNot() {
        store().save(Inboxes.inbox("orders"));
        record(Captures.of("C1").inbox("orders").build());
        record(Captures.of("C2").inbox("orders").invalid().build());
        record(Captures.of("C3").inbox("gone").build());
        assertThat(store().counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("orders", new Counts(2, 1), "gone", new Counts(1, 0)));
    }
}
