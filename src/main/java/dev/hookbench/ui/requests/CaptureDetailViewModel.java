package dev.hookbench.ui.requests;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.ui.support.BackgroundTask;
import dev.hookbench.ui.support.BackgroundTask.Progress;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.UiTools;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One capture in full: loaded on selection, its body hashed again in the background. */
final class CaptureDetailViewModel {
    private final CaptureIndex index;
    private final BodyReader bodies;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable LoadedCapture> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Exactness> exactness = new ReadOnlyObjectWrapper<>(new Exactness.Checking());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable BackgroundTask<?> loading;
    private @Nullable BackgroundTask<?> hashing;

    CaptureDetailViewModel(CaptureIndex index, BodyReader bodies, UiTools tools) {
        this.index = index;
        this.bodies = bodies;
        this.tasks = tools.tasks();
        this.messages = tools.messages();
    }

    /** The capture on show, null for none. */
    ReadOnlyObjectProperty<@Nullable LoadedCapture> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Exactness> exactnessProperty() {
        return exactness.getReadOnlyProperty();
    }

    /** Why the capture cannot be shown; empty when it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What became of the last copying or saving; empty for nothing. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Shows the capture of that uid, or none. */
    void show(@Nullable String uid) {
        cancel();
        problem.set("");
        notice.set("");
        if (uid == null) {
            loaded.set(null);
            return;
        }
        loading = tasks.of(messages.get("requests.loading"), _ -> load(uid))
                .onSuccess(this::show)
                .onError(e -> {
                    loaded.set(null);
                    problem.set(messages.get("requests.detail.unreadable", Failures.describe(e)));
                })
                .start();
    }

    /** Reads the capture on show again, as its verdict may be another now; its bytes are the same. */
    void refresh() {
        LoadedCapture now = loaded.get();
        if (now != null) {
            String uid = now.capture().uid();
            tasks.of(messages.get("requests.loading"), _ -> load(uid))
                    .onSuccess(next -> {
                        if (loaded.get() == now && !next.capture().equals(now.capture())) {
                            loaded.set(next);
                        }
                    })
                    .start();
        }
    }

    /** Has the capture on show follow the verdict that its row has. */
    void follow(List<CaptureRow> rows) {
        LoadedCapture now = loaded.get();
        boolean other = now != null
                && rows.stream()
                        .anyMatch(row -> row.uid().equals(now.capture().uid())
                                && !row.verdict().equals(now.capture().verdict()));
        if (other) {
            refresh();
        }
    }

    /** Hands all bytes of the body on show to {@code taker}, on the FX thread. */
    void withBody(Consumer<byte[]> taker) {
        LoadedCapture now = loaded.get();
        if (now != null) {
            tasks.of(
                            messages.get("requests.body.reading"),
                            _ -> bodies.readAll(now.capture().body()))
                    .onSuccess(taker)
                    .onError(e -> notice.set(messages.get("requests.body.unreadable", Failures.describe(e))))
                    .start();
        }
    }

    /** Writes the body on show to a file, byte for byte. */
    void save(Path file) {
        LoadedCapture now = loaded.get();
        if (now != null) {
            tasks.of(
                            messages.get("requests.body.saving"),
                            progress -> write(now.capture().body(), file, progress))
                    .onSuccess(_ -> notice.set(messages.get("requests.body.saved", file.getFileName())))
                    .onError(e -> notice.set(messages.get("requests.body.notSaved", file, Failures.describe(e))))
                    .start();
        }
    }

    private void show(LoadedCapture next) {
        exactness.set(new Exactness.Checking());
        loaded.set(next);
        Capture capture = next.capture();
        if (capture.refusal() != null) {
            exactness.set(new Exactness.NotKept(capture.refusal().message()));
            return;
        }
        hashing = tasks.of(messages.get("requests.hashing"), progress -> Sha256.of(bodies, capture.body(), progress))
                .onSuccess(hash -> exactness.set(
                        hash.equals(capture.body().sha256())
                                ? new Exactness.Exact()
                                : new Exactness.Damaged(messages.get("requests.exact.other", hash))))
                .onError(e -> exactness.set(new Exactness.Damaged(Failures.describe(e))))
                .start();
    }

    private LoadedCapture load(String uid) throws IOException {
        Capture capture =
                index.find(uid).orElseThrow(() -> new IllegalStateException(messages.get("requests.detail.gone")));
        if (capture.refusal() != null && capture.body().size() == 0) {
            return LoadedCapture.of(capture, new byte[0]);
        }
        int length = (int) Math.min(LoadedCapture.MOST, capture.body().size());
        return LoadedCapture.of(capture, bodies.read(capture.body(), 0, length));
    }

    private long write(BodyRef body, Path file, Progress progress) throws IOException {
        try (InputStream in = bodies.open(body);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                progress.report(done, body.size());
            }
            return done;
        }
    }

    private void cancel() {
        if (loading != null) {
            loading.cancel();
        }
        if (hashing != null) {
            hashing.cancel();
        }
    }
}
