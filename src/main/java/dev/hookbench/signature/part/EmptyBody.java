package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import java.util.Optional;

/** The rule of some providers' libraries that a request must have a body. */
public final class EmptyBody {
    private EmptyBody() {}

    /** Why a request without a body is refused. */
    public static Optional<Finding> objection(SignedRequest request) {
        return request.body().length > 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "malformed_body",
                        "body_empty",
                        "The signature fits, but the body is empty and the provider's library refuses that."
                                + " Send a body."));
    }
}
