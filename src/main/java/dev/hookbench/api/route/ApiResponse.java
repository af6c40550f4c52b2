package dev.hookbench.api.route;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a route answers. */
public sealed interface ApiResponse {
    /** Done, in Convoy's envelope. */
    record Success(int status, String message, @Nullable Object data) implements ApiResponse {}

    /**
     * Refused, in Convoy's envelope.
     *
     * @param headers beside the usual ones
     */
    record Failure(int status, String message, List<Header> headers) implements ApiResponse {}

    /**
     * Refused by a command, for what was given to it: 400 on Convoy's routes, 422 on ours.
     *
     * @param message names the fields and the cure
     */
    record Refused(String message) implements ApiResponse {}

    /** Refused without a word, so that a foreign page learns nothing. */
    record Silent(int status) implements ApiResponse {}

    /** The bytes of a body, as a download under that name. */
    record Download(BodyRef body, String fileName) implements ApiResponse {}

    /** JSON as it is, without an envelope. */
    record Plain(Map<String, @Nullable Object> json) implements ApiResponse {}

    /** Done. */
    static ApiResponse ok(String message, @Nullable Object data) {
        return new Success(200, message, data);
    }

    /** Made. */
    static ApiResponse created(String message, @Nullable Object data) {
        return new Success(201, message, data);
    }

    /** Taken on. */
    static ApiResponse accepted(String message, @Nullable Object data) {
        return new Success(202, message, data);
    }

    /** Refused. */
    static ApiResponse failure(int status, String message, Header... headers) {
        return new Failure(status, message, List.of(headers));
    }

    /** What a command's outcome answers: {@code done}, or every reason of its refusal. */
    static <T> ApiResponse of(Outcome<T> outcome, Function<T, ApiResponse> done) {
        return switch (outcome) {
            case Outcome.Done<T> result -> done.apply(result.value());
            case Outcome.Refused<T> refused -> new Refused(ApiText.sentences(refused.problems()));
        };
    }
}
