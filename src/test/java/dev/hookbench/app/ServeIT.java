package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built jar: {@code serve} from start to SIGTERM, and over kill -9. */
final class ServeIT {
    private static final int SENDERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;

    @TempDir
    Path temp;

    private Path data = Path.of("");

    @BeforeEach
    void chooseFolder() {
        data = temp.resolve("data");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void servesUntilItIsToldToEnd() throws Exception {
        try (HookbenchProcess serve = serve()) {
            Map<String, @Nullable Object> runtime = serve.awaitRuntime(data);
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("runtime.json"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("api.key"))).isEqualTo("rw-------");

            assertThat(HookbenchProcess.post(runtime.get("receiverUrl") + "/in/default/any?x=1", bytes("hello")))
                    .isEqualTo(200);
            await().untilAsserted(() ->
                    assertThat(captures(runtime)).extracting("target").containsExactly("/in/default/any?x=1"));

            serve.terminate();
            assertThat(serve.exitCode()).isZero();
            assertThat(data.resolve("runtime.json")).doesNotExist();
            assertThat(serve.out())
                    .contains(String.valueOf(runtime.get("receiverUrl")))
                    .contains(data.toString())
                    .doesNotContain(String.valueOf(runtime.get("apiKey")));
            assertThat(serve.err()).isEmpty();
            assertThat(data.resolve("logs/hookbench.log")).isNotEmptyFile();
            assertThat(temp).as("nothing was logged elsewhere").isDirectoryNotContaining("glob:**/*.log");
        }
    }

    @Test
    void aSecondStartSaysWhereTheFirstRuns() throws Exception {
        try (HookbenchProcess first = serve()) {
            Map<String, @Nullable Object> runtime = first.awaitRuntime(data);
            try (HookbenchProcess second = serve()) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err())
                        .hasLineCount(1)
                        .contains("process " + first.pid())
                        .contains(String.valueOf(runtime.get("receiverUrl")))
                        .contains(String.valueOf(runtime.get("apiUrl")))
                        .contains(data.toString());
            }
            assertThat(HookbenchProcess.get(runtime, "/api/v1/captures").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAndTheNextOneServes() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HookbenchProcess serve = HookbenchProcess.start(
                        temp,
                        "serve",
                        "--data",
                        data.toString(),
                        "--api-port=0",
                        "--receiver-port=" + taken.getLocalPort())) {
            Map<String, @Nullable Object> runtime = serve.awaitRuntime(data);
            assertThat(HookbenchProcess.post(runtime.get("receiverUrl") + "/in/default", bytes("{}")))
                    .isEqualTo(200);
            serve.terminate();
            serve.exitCode();
            assertThat(serve.out()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void everyAcknowledgedBodySurvivesAKill() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            try (HookbenchProcess serve = serve()) {
                acknowledged.addAll(loadUntilKilled(serve, round));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ACKNOWLEDGED_BEFORE_THE_KILL);
        try (HookbenchProcess serve = serve()) {
            Map<String, @Nullable Object> runtime = serve.awaitRuntime(data);
            Set<String> present = new HashSet<>();
            for (Map<String, @Nullable Object> capture : captures(runtime)) {
                byte[] body = HookbenchProcess.get(runtime, "/api/v1/captures/" + capture.get("uid") + "/body")
                        .body();
                assertThat(sha256(body)).isEqualTo(capture.get("body_sha256"));
                present.add(sha256(body));
            }
            assertThat(present).containsAll(acknowledged);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceNamesWhatNeedsNone() throws Exception {
        try (HookbenchProcess window = HookbenchProcess.start(temp, "--data", data.toString())) {
            assertThat(window.exitCode()).isEqualTo(2);
            assertThat(window.err()).hasLineCount(1).contains("demo").contains("serve");
            assertThat(window.out()).isEmpty();
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aFolderOfANewerFormatIsRefusedUntouched() throws Exception {
        Files.createDirectory(data);
        Files.writeString(data.resolve("format"), "99");
        try (HookbenchProcess serve = serve()) {
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err()).hasLineCount(1).contains(data.toString()).contains("format 99");
            assertThat(temp.resolve("hookbench.log"))
                    .as("a log beside the data folder")
                    .doesNotExist();
            assertThat(data).isDirectoryNotContaining(file -> !file.endsWith("format"));
        }
    }

    @Test
    void aStartThatFailsLateFailsAllTheSame() throws Exception {
        Files.createDirectories(data.resolve("runtime.json.new").resolve("in the way"));
        Files.writeString(data.resolve("format"), "1");
        try (HookbenchProcess serve = serve()) {
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err())
                    .contains("cannot start")
                    .contains("runtime.json.new")
                    .contains("NotEmpty");
        }
    }

    private HookbenchProcess serve() throws IOException {
        return HookbenchProcess.start(
                temp, "serve", "--data", data.toString(), "--receiver-port", "0", "--api-port", "0");
    }

    /** Sends from several threads and kills the process in the middle; the hashes of what was acknowledged. */
    private Set<String> loadUntilKilled(HookbenchProcess serve, int round) throws InterruptedException {
        String url = serve.awaitRuntime(data).get("receiverUrl") + "/in/load";
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> sendUntilItFails(url, round, number, acknowledged, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("enough was acknowledged")
                    .isTrue();
            serve.kill();
        }
        return acknowledged;
    }

    private static void sendUntilItFails(
            String url, int round, AtomicInteger number, Set<String> acknowledged, CountDownLatch enough) {
        while (true) {
            byte[] body = bytes("{\"round\":" + round + ",\"number\":" + number.incrementAndGet() + "}");
            if (HookbenchProcess.post(url, body) != 200) {
                return;
            }
            acknowledged.add(sha256(body));
            enough.countDown();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> captures(Map<String, @Nullable Object> runtime)
            throws IOException, InterruptedException {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            Map<String, @Nullable Object> answer =
                    Json.parseObject(HookbenchProcess.get(runtime, "/api/v1/captures?perPage=1000" + cursor)
                            .body());
            Map<String, @Nullable Object> page = object(answer, "data");
            Map<String, @Nullable Object> pagination = object(page, "pagination");
            all.addAll((List<Map<String, @Nullable Object>>) Objects.requireNonNull(page.get("content")));
            if (!Boolean.TRUE.equals(pagination.get("has_next_page"))) {
                return all;
            }
            cursor = "&next_page_cursor=" + pagination.get("next_page_cursor");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> parent, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(parent.get(name), name);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
