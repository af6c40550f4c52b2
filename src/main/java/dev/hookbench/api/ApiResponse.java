package dev.hookbench.api;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a route answers. */
sealed interface ApiResponse {
    /** Done, in Convoy's envelope. */
    record Success(int status, String message, @Nullable Object data) implements ApiResponse {}

    /**
     * Refused, in Convoy's envelope.
     *
     * @param headers beside the usual ones
     */
    record Failure(int status, String message, List<Header> headers) implements ApiResponse {}

    /** Refused without a word, so that a foreign page learns nothing. */
    record Silent(int status) implements ApiResponse {}

    /** The bytes of a body, as a download under that name. */
    record Download(BodyRef body, String fileName) implements ApiResponse {}

    /** Done. */
    static ApiResponse ok(String message, @Nullable Object data) {
        return new Success(200, message, data);
    }

    /** Refused. */
    static ApiResponse failure(int status, String message, Header... headers) {
        return new Failure(status, message, List.of(headers));
    }
}
