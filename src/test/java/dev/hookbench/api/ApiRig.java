package dev.hookbench.api;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.json.Json;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A running API on a free port over in-memory twins. */
final class ApiRig implements AutoCloseable {
    static final String ADMIN = "admin-token";
    static final String READER = "reader-token";

    final FakeClock clock = new FakeClock();
    final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    final InMemoryJournal journal;
    final AtomicLong indexLag = new AtomicLong();
    final RecordedReplays replays = new RecordedReplays();
    final ApiServer server;

    ApiRig(Path spool) throws IOException {
        journal = new InMemoryJournal(spool);
        ApiKeys keys = ApiKeys.of(
                ApiKey.of("admin", SecretText.of(ADMIN), Scope.ADMIN),
                ApiKey.of("reader", SecretText.of(READER), Scope.READ));
        server = new ApiServer(new ApiParts(captures, journal, journal, indexLag::get, replays, clock), keys, 0);
        server.start();
    }

    /** Replays that only note what was asked for. */
    static final class RecordedReplays implements ReplayCommands {
        final List<String> asked = new ArrayList<>();
        /** What is answered; null to fail. */
        @Nullable
        Outcome<Replayed> answer = Outcome.done(new Replayed("C1", "hash", "D1", new AttemptOutcome.Open()));

        @Override
        public Outcome<Replayed> toUrl(String captureUid, String url) {
            asked.add(captureUid + " to url " + url);
            return Objects.requireNonNull(answer);
        }

        @Override
        public Outcome<Replayed> toEndpoint(String captureUid, String endpointUid) {
            asked.add(captureUid + " to endpoint " + endpointUid);
            return Objects.requireNonNull(answer);
        }
    }

    String host() {
        return "127.0.0.1:" + server.address().getPort();
    }

    /** Sends the text on a connection of its own, {@code HOST} standing for the right Host. */
    RawConnection.Response send(String request) throws IOException {
        try (RawConnection connection = new RawConnection(server.address())) {
            return connection.send(request.replace("HOST", host())).response();
        }
    }

    /** Gets {@code target} by the admin's key. */
    RawConnection.Response get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ADMIN + "\r\n\r\n");
    }

    /** Posts JSON by the admin's key. */
    RawConnection.Response post(String target, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.ISO_8859_1).length;
        return send("POST " + target + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ADMIN
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
    }

    /** Keeps {@code capture} with that body. */
    Capture keep(Capture capture, byte[] body) {
        JournalEntry entry = new CaptureReceived(
                capture.withBody(body.length == 0 ? BodyRef.empty() : BodyRef.pending(sha256(body), body.length)));
        JournalEntry stored = journal.append(entry, Payload.of(body)).join().entry();
        Capture placed = ((CaptureReceived) stored).capture();
        captures.record(placed);
        return placed;
    }

    static Map<String, ?> json(RawConnection.Response response) {
        return Json.parseObject(response.body());
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> data(RawConnection.Response response) {
        return (Map<String, ?>) Objects.requireNonNull(json(response).get("data"));
    }

    static String message(RawConnection.Response response) {
        return String.valueOf(json(response).get("message"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
