package dev.hookbench.api.portal;

import dev.hookbench.domain.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes that open a page once, within a minute ({@code reliability.md} 7); kept in memory and hashed. */
final class OneTimeCodes {
    static final Duration LIFE = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final PortalTokens tokens;
    private final Map<String, Code> codes = new HashMap<>();

    private record Code(String linkUid, Instant expiresAt) {}

    OneTimeCodes(InstantSource clock, PortalTokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** A new code for that link. */
    synchronized SecretText make(String linkUid) {
        Instant now = clock.instant();
        codes.values().removeIf(code -> !now.isBefore(code.expiresAt()));
        SecretText code = tokens.code();
        codes.put(PortalTokens.hash(code), new Code(linkUid, now.plus(LIFE)));
        return code;
    }

    /** Uses a code up; the uid of its link, none if it is over, used or never was. */
    synchronized Optional<String> redeem(SecretText code) {
        return Optional.ofNullable(codes.remove(PortalTokens.hash(code)))
                .filter(known -> clock.instant().isBefore(known.expiresAt()))
                .map(Code::linkUid);
    }
}
