package dev.hookbench.ui.send;

import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import java.nio.charset.StandardCharsets;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Says while typing where a JSON payload is broken; parsed in the background, and only the newest answer counts. */
final class PayloadCheck {
    private final Composition composition;
    private final Work work;
    private final Words words;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean checking;
    private boolean stale;

    PayloadCheck(Composition composition, Work work, Words words) {
        this.composition = composition;
        this.work = work;
        this.words = words;
        composition.payload.subscribe(this::check);
        composition.contentType.subscribe(this::check);
    }

    /** What is wrong, with line and column; empty while it is JSON or need not be. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    private void check() {
        if (checking) {
            stale = true;
            return;
        }
        checking = true;
        boolean json = composition.isJson();
        String text = composition.payload.get();
        work.run(() -> json ? problem(text) : "", this::checked, this::checked);
    }

    private void checked(String found) {
        checking = false;
        message.set(found);
        if (stale) {
            stale = false;
            check();
        }
    }

    private String problem(String text) {
        if (text.isBlank()) {
            return words.get("send.payload.empty");
        }
        try {
            Json.parse(text.getBytes(StandardCharsets.UTF_8));
            return "";
        } catch (MalformedJson e) {
            return words.get("send.payload.malformed", String.valueOf(e.getMessage()));
        }
    }
}
