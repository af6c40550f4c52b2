package dev.hookbench.domain;

import java.util.Objects;

/**
 * One header field as it travelled: name in its original case, value without surrounding white space.
 *
 * <p>Bytes above 0x7F are kept as the ISO-8859-1 characters of the same code, so that the bytes can be had back exactly
 * (RFC 9110, 5.5).
 */
public record Header(String name, String value) {
    public Header {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
