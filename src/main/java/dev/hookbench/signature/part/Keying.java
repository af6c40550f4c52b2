package dev.hookbench.signature.part;

/** How a secret and the signed bytes become a digest. */
public enum Keying {
    /** The secret keys an HMAC (RFC 2104). */
    HMAC {
        @Override
        byte[] digest(Hash hash, byte[] key, Content content) {
            return hash.hmac(key, content);
        }
    },
    /** The secret stands in front of the signed bytes, and both are hashed. */
    PREFIX {
        @Override
        byte[] digest(Hash hash, byte[] key, Content content) {
            return hash.plain(key, content);
        }
    },
    /** Nothing is signed: the secret itself is sent. */
    TOKEN {
        @Override
        byte[] digest(Hash hash, byte[] key, Content content) {
            return key;
        }
    };

    abstract byte[] digest(Hash hash, byte[] key, Content content);
}
