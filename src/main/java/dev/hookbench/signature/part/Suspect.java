package dev.hookbench.signature.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One thing that may have gone wrong: the lock and the bytes that it would have led to, and what to say if they fit. */
record Suspect(Finding finding, Lock lock, Supplier<Content> content) {
    /** The finding, if one of the received digests is one that this fault leads to. */
    Optional<Finding> convicted(List<DigestForm> received, Encoding expected) {
        List<DigestForm> possible = received.stream()
                .filter(form -> lock.takes(form.digest().length))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Content signed = content.get();
        return possible.stream()
                .filter(form -> lock.fits(signed, form.digest()))
                .findFirst()
                .map(form -> finding.plus(form.remark(expected)));
    }
}
