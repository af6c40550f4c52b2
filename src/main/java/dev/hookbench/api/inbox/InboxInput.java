package dev.hookbench.api.inbox;

import dev.hookbench.api.route.HeaderPairs;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads inboxes to be made or changed, in their own form. What a change leaves out stays as it is. */
final class InboxInput {
    private static final long MAX_TOLERANCE = 31_536_000;

    private InboxInput() {}

    /** An inbox to be made. */
    static InboxDraft ofNew(JsonInput json) {
        String slug = json.requiredText("slug");
        return new InboxDraft(
                slug, json.text("name").orElse(slug), verification(json, null), answer(json, Inbox.DEFAULT_ANSWER));
    }

    /** What {@code before} is to become. */
    static InboxDraft ofChange(JsonInput json, Inbox before) {
        return new InboxDraft(
                json.text("slug").orElse(before.slug()),
                json.text("name").orElse(before.name()),
                json.has("verification") ? verification(json, before.verification()) : before.verification(),
                answer(json, before.answer()));
    }

    private static @Nullable SchemeSettings verification(JsonInput json, @Nullable SchemeSettings before) {
        JsonInput given = json.object("verification").orElse(null);
        if (given == null) {
            return null;
        }
        List<SecretText> kept = before == null ? List.of() : before.secrets();
        return new SchemeSettings(
                given.requiredText("scheme"),
                given.texts("secrets")
                        .map(texts -> texts.stream().map(SecretText::of).toList())
                        .orElse(kept),
                given.textMap("options"),
                given.integer("tolerance_seconds", 0, MAX_TOLERANCE)
                        .map(Duration::ofSeconds)
                        .orElse(null));
    }

    private static Answer answer(JsonInput json, Answer before) {
        JsonInput given = json.object("answer").orElse(null);
        if (given == null) {
            return before;
        }
        return new Answer(
                given.integer("status", 200, 599).map(Long::intValue).orElse(before.status()),
                HeaderPairs.read(given, "headers", before.headers()),
                given.text("body").orElse(before.body()));
    }
}
