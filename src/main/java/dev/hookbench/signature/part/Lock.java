package dev.hookbench.signature.part;

import java.util.Optional;

/** What a signature must fit: a secret under its hash, or a public key. */
interface Lock {
    /** Whether a signature of that many bytes can fit at all. */
    boolean takes(int length);

    /** Whether the signature fits the content; in constant time for digests. */
    boolean fits(Content content, byte[] signature);

    /** The one signature that fits, where it can be computed. */
    Optional<byte[]> expected(Content content);
}
