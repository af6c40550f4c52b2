package dev.hookbench.signature.part;

import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Refused;
import java.util.ArrayList;
import java.util.List;

/** Signatures of the shape {@code v1,<digest> v1,<digest>}; items without a comma have no version. */
public record VersionedList(List<Received> items) {
    /** The items of those header values. */
    public static VersionedList parse(List<String> texts) {
        List<Received> items = new ArrayList<>(1);
        for (String text : texts) {
            int from = 0;
            for (int to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
                addItem(items, text, from, to);
                from = to + 1;
            }
            addItem(items, text, from, text.length());
        }
        return new VersionedList(items);
    }

    /** The signatures of that version. */
    public List<Received> of(String version) {
        List<Received> chosen = new ArrayList<>(1);
        for (Received item : items) {
            if (item.label().equals(version)) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    /** Why there is no signature of the version that was wanted. */
    public Refused without(String version, String header) {
        return items.stream()
                .map(Received::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .map(label -> HeaderFaults.unsupportedVersion(header, label, version))
                .orElseGet(() -> HeaderFaults.versionMissing(header, version + ","));
    }

    private static void addItem(List<Received> items, String text, int from, int to) {
        if (from == to) {
            return;
        }
        int comma = text.indexOf(',', from, to);
        items.add(
                comma < 0
                        ? new Received("", text.substring(from, to))
                        : new Received(text.substring(from, comma), text.substring(comma + 1, to)));
    }
}
