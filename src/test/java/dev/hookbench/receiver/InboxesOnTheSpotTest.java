package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which inbox a request finds, and what is found about the request. */
final class InboxesOnTheSpotTest {
    @TempDir
    Path spool;

    private ReceiverRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ReceiverRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private int get(String slug) throws IOException {
        return rig.exchange("GET /in/" + slug + "/sub HTTP/1.1\r\nHost: h\r\n\r\n")
                .status();
    }

    @Test
    void makesAnInboxForTheFirstRequest() throws IOException {
        assertThat(get("brand-new_1")).isEqualTo(200);
        assertThat(get("brand-new_1")).isEqualTo(200);

        assertThat(rig.inboxes.findBySlug("brand-new_1")).map(Inbox::answer).contains(Inbox.DEFAULT_ANSWER);
        assertThat(rig.captures()).extracting(Capture::inbox).containsOnly("brand-new_1");
    }

    @Test
    void makesNoMoreThanTwoHundred() throws IOException {
        for (int i = 1; i < InboxDirectory.MADE_AT_MOST; i++) {
            assertThat(get("n" + i)).isEqualTo(200);
        }
        RawConnection.Response response = rig.exchange("GET /in/one-more HTTP/1.1\r\nHost: h\r\n\r\n");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("one-more").contains("200 inboxes").contains("Inboxes view");
        assertThat(get("orders")).isEqualTo(200);
        rig.service.create(new InboxDraft("one-more", "By hand", null, Inbox.DEFAULT_ANSWER));
        assertThat(get("one-more")).isEqualTo(200);
    }

    @Test
    void knowsOfChangesAtOnce() throws IOException {
        rig.service.delete("INBOX-orders");
        assertThat(get("orders")).isEqualTo(200);
        assertThat(rig.inboxes.findBySlug("orders"))
                .hasValueSatisfying(inbox -> assertThat(inbox.uid()).isNotEqualTo("INBOX-orders"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 70_000, 300_000})
    void checksSignaturesOfBodiesOfAnySize(int size) throws IOException {
        SchemeSettings right = SchemeSettings.of("github", SecretText.of("right"));
        rig.service.update("INBOX-orders", new InboxDraft("orders", "Orders", right, Inbox.DEFAULT_ANSWER));
        byte[] body = "b".repeat(size).getBytes(StandardCharsets.UTF_8);

        send(body, right);
        send(body, SchemeSettings.of("github", SecretText.of("wrong")));

        assertThat(rig.captures())
                .extracting(capture -> capture.verdict().name())
                .containsExactly("valid", "invalid");
        assertThat(rig.captures().getLast().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo("wrong_secret"));
    }

    private void send(byte[] body, SchemeSettings settings) throws IOException {
        Headers signed = new SignatureSchemes().sign(body, "msg_1", settings, rig.clock.instant());
        String headers = StreamSupport.stream(signed.spliterator(), false)
                .map(header -> header.name() + ": " + header.value() + "\r\n")
                .collect(Collectors.joining());
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\n" + headers + "Content-Length: " + body.length
                    + "\r\n\r\n");
            assertThat(connection.send(body).response().status()).isEqualTo(200);
        }
    }

    @Test
    void saysWhyNothingWasChecked() throws IOException {
        get("orders");

        assertThat(rig.onlyCapture().verdict()).isEqualTo(new Verdict.NotChecked("this inbox has no signature scheme"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-GitHub-Event: push|application/json|{\"type\":\"other\"}|push",
                "x-shopify-topic: orders/create|text/plain|x|orders/create",
                "X-Event-Type: a|application/json|{}|a",
                "X-None: 1|application/json|{\"type\":\"invoice.paid\"}|invoice.paid",
                "X-None: 1|application/json; charset=utf-8|{\"a\":{\"type\":\"no\"},\"event_type\":\"yes\"}|yes",
                "X-None: 1|application/cloudevents+json|{\"event\":\"e\",\"type\":\"t\"}|t",
                "X-None: 1|application/json|{\"event\":{\"type\":\"no\"}}|",
                "X-None: 1|application/json|{\"type\":5,\"event\":\"e\"}|e",
                "X-None: 1|application/json|{\"event\":\"before\",broken|before",
                "X-None: 1|application/json|[\"type\",\"t\"]|",
                "X-None: 1|application/json|not json|",
                "X-None: 1|text/plain|{\"type\":\"t\"}|"
            })
    void findsTheEventType(String header, String type, String body, String expected) throws IOException {
        rig.exchange("POST /in/orders HTTP/1.1\r\nHost: h\r\n" + header + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(rig.onlyCapture().eventType()).isEqualTo(expected);
    }
}
