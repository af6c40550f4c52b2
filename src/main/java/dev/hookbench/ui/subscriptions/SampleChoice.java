package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.ui.form.Words;
import java.time.Instant;

/**
 * A real event or capture that a filter may be tried on.
 *
 * @param label as the choice lists it
 * @param eventType empty where a capture tells none
 */
record SampleChoice(String uid, boolean captured, String label, String eventType) {
    static SampleChoice of(Event event, Instant now, Words words) {
        String label = words.get("subscriptions.sample.line", words.moment(event.createdAt(), now), event.type());
        return new SampleChoice(event.uid(), false, label, event.type());
    }

    static SampleChoice of(CaptureRow row, Instant now, Words words) {
        String type = row.eventType() == null ? "" : row.eventType();
        String what = type.isEmpty() ? row.method() + " " + row.target() : type + " · " + row.inbox();
        String label = words.get("subscriptions.sample.line", words.moment(row.receivedAt(), now), what);
        return new SampleChoice(row.uid(), true, label, type);
    }
}
