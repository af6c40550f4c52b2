package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;

/** Puts the bytes that are signed together from a request; never throws for anything in it. */
@FunctionalInterface
public interface Composer {
    /** The signed bytes of that request. */
    Content of(SignedRequest request);
}
