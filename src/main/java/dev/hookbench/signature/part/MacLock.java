package dev.hookbench.signature.part;

import java.security.MessageDigest;
import java.util.Optional;

/** A secret under its hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MacLock(Hash hash, Keying keying, byte[] key) implements Lock {
    @Override
    public boolean takes(int length) {
        return length == (keying == Keying.TOKEN ? key.length : hash.length());
    }

    @Override
    public boolean fits(Content content, byte[] signature) {
        return MessageDigest.isEqual(keying.digest(hash, key, content), signature);
    }

    @Override
    public Optional<byte[]> expected(Content content) {
        return Optional.of(keying.digest(hash, key, content));
    }
}
