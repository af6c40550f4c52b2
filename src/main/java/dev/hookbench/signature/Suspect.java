package dev.hookbench.signature;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** One thing that may have gone wrong: the digest that it would have led to, and what to say if that is what came. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Suspect(Finding finding, Hash hash, byte[] key, Content content) {
    /** The finding, if one of the received digests is the one that this fault leads to. */
    Optional<Finding> convicted(List<DigestForm> received, Encoding expected) {
        List<DigestForm> possible = received.stream()
                .filter(form -> form.digest().length == hash.length())
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        byte[] digest = hash.hmac(key, content);
        return possible.stream()
                .filter(form -> MessageDigest.isEqual(form.digest(), digest))
                .findFirst()
                .map(form -> finding.plus(form.remark(expected)));
    }
}
