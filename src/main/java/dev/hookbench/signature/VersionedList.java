package dev.hookbench.signature;

import dev.hookbench.signature.Reading.Received;
import dev.hookbench.signature.Reading.Refused;
import java.util.List;
import java.util.stream.Stream;

/** Signatures of the shape {@code v1,<digest> v1,<digest>}; items without a comma have no version. */
record VersionedList(List<Received> items) {
    static VersionedList parse(String text) {
        return new VersionedList(Stream.of(text.split(" ", -1))
                .filter(item -> !item.isEmpty())
                .map(VersionedList::item)
                .toList());
    }

    /** The signatures of that version. */
    List<Received> of(String version) {
        return items.stream().filter(item -> item.label().equals(version)).toList();
    }

    /** Why there is no signature of the version that was wanted. */
    Refused without(String version, String header) {
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
