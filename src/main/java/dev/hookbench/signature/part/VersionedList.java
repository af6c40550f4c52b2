package dev.hookbench.signature.part;

import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Refused;
import java.util.List;
import java.util.stream.Stream;

/** Signatures of the shape {@code v1,<digest> v1,<digest>}; items without a comma have no version. */
public record VersionedList(List<Received> items) {
    /** The items of that header value. */
    public static VersionedList parse(String text) {
        return new VersionedList(Stream.of(text.split(" ", -1))
                .filter(item -> !item.isEmpty())
                .map(VersionedList::item)
                .toList());
    }

    /** The signatures of that version. */
    public List<Received> of(String version) {
        return items.stream().filter(item -> item.label().equals(version)).toList();
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

    private static Received item(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? new Received("", text) : new Received(text.substring(0, comma), text.substring(comma + 1));
    }
}
