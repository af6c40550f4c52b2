package dev.hookbench.api;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.gate.Gates;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.journal.Payload;
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
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running API on a free port over in-memory twins. */
final class ApiRig implements AutoCloseable {
    static final String ADMIN = "admin-token";
    static final String READER = "reader-token";
    static final String SENDER = "sender-token";

    final ApiTwins twins;
    final FakeClock clock;
    final InMemoryCaptureIndex captures;
    final InMemoryJournal journal;
    final ApiTwins.RecordedReplays replays;
    final ApiParts parts;
    final ApiServer server;
    private @Nullable DocumentedAnswers answers;

    ApiRig(Path spool) throws IOException {
        this(spool, Gates.USUAL_REQUESTS);
    }

    ApiRig(Path spool, long requestsPerMinute) throws IOException {
        twins = new ApiTwins(spool);
        clock = twins.clock;
        captures = twins.captures;
        journal = twins.journal;
        replays = twins.replays;
        twins.keyStore.save(key("reader", READER, Scope.READ));
        twins.keyStore.save(key("sender", SENDER, Scope.READ, Scope.SEND));
        KeyService keys = twins.keys(ADMIN);
        parts = twins.parts(keys);
        server = new ApiServer(parts, new Gates(keys, clock, twins.ids, () -> 0, requestsPerMinute), 0);
        server.start();
    }

    private ApiKeyRecord key(String name, String token, Scope... scopes) {
        return new ApiKeyRecord(name, name, Set.of(scopes), ApiTokens.hash(token), clock.instant(), null, null, null);
    }

    String host() {
        return "127.0.0.1:" + server.address().getPort();
    }

    /** Sends the text on a connection of its own, {@code HOST} standing for the right Host; the answer must be as the document says. */
    RawConnection.Response send(String request) throws IOException {
        RawConnection.Response response = sendUnchecked(request);
        if (answers == null) {
            RawConnection.Response document = sendUnchecked(
                    "GET /openapi.json HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ADMIN + "\r\n\r\n");
            answers = new DocumentedAnswers(Json.parseObject(document.body()));
        }
        answers.check(request.replace("HOST", host()).split("\r\n", 2)[0], response);
        return response;
    }

    /** As {@link #send}, without a look at the document. */
    RawConnection.Response sendUnchecked(String request) throws IOException {
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
        return call("POST", target, json);
    }

    /** Puts JSON by the admin's key. */
    RawConnection.Response put(String target, String json) throws IOException {
        return call("PUT", target, json);
    }

    /** Deletes by the admin's key. */
    RawConnection.Response delete(String target) throws IOException {
        return call("DELETE", target, "");
    }

    /** Sends JSON by the admin's key; no body for an empty text. */
    RawConnection.Response call(String method, String target, String json) throws IOException {
        return call(method, target, json, "Authorization: Bearer " + ADMIN + "\r\n");
    }

    /** Sends JSON with those header lines; no body for an empty text. */
    RawConnection.Response call(String method, String target, String json, String headers) throws IOException {
        String body = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String framing =
                json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return send(method + " " + target + " HTTP/1.1\r\nHost: HOST\r\n" + headers + framing + "\r\n" + body);
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

    static Map<String, @Nullable Object> json(RawConnection.Response response) {
        return Json.parseObject(response.body());
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> data(RawConnection.Response response) {
        return (Map<String, @Nullable Object>)
                Objects.requireNonNull(json(response).get("data"));
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
