package dev.hookbench.domain.delivery;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How an attempt ended. */
public sealed interface AttemptOutcome {
    /**
     * The endpoint answered.
     *
     * @param truncated the body was longer than what is kept (256 KiB)
     */
    record Answered(
            int status,
            String reasonPhrase,
            Headers headers,
            BodyRef body,
            boolean truncated,
            String ipAddress,
            Instant endedAt,
            Timings timings)
            implements AttemptOutcome {
        /** The same answer with its body at another place. */
        public Answered withBody(BodyRef placed) {
            return new Answered(status, reasonPhrase, headers, placed, truncated, ipAddress, endedAt, timings);
        }

        /**
         * How long the whole body was, in bytes: what is kept, or for a truncated one what its {@code Content-Length}
         * announced, if that says so (RFC 9112, 6.3: it counts only without a {@code Transfer-Encoding}).
         */
        public OptionalLong wholeLength() {
            if (!truncated) {
                return OptionalLong.of(body.size());
            }
            return headers.has("Transfer-Encoding")
                    ? OptionalLong.empty()
                    : headers.first("Content-Length")
                            .filter(length -> length.matches("[0-9]{1,18}"))
                            .map(Long::parseLong)
                            .filter(length -> length > body.size())
                            .map(OptionalLong::of)
                            .orElse(OptionalLong.empty());
        }
    }

    /** There was no complete answer. */
    record Failed(
            ErrorClass error, String message, @Nullable String ipAddress, Instant endedAt, Timings timings)
            implements AttemptOutcome {}

    /** The program ended before the outcome was recorded; the request may or may not have arrived. */
    record Unknown() implements AttemptOutcome {}

    /** Under way. */
    record Open() implements AttemptOutcome {}

    /** Whether it is a success: an answer of 200 to 299. */
    default boolean isSuccess() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() <= 299;
    }
}
