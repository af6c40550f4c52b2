package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.ui.form.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where what a subscription takes comes from: what is sent, or one of the inboxes. */
record Sources(InboxStore inboxes, Words words) {
    /** Each source by its uid, in words, those of {@code rows} included; the empty uid stands for what is sent. */
    Map<String, String> load(List<SubscriptionRow> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", words.get("subscriptions.source.sent"));
        for (Inbox inbox : inboxes.all()) {
            names.put(inbox.uid(), words.get("subscriptions.source.inbox", inbox.name()));
        }
        for (SubscriptionRow row : rows) {
            String uid = row.subscription().sourceUid();
            names.computeIfAbsent(uid, gone -> words.get("subscriptions.source.gone", gone));
        }
        return names;
    }
}
