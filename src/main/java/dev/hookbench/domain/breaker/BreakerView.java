package dev.hookbench.domain.breaker;

import java.util.Map;
import java.util.Optional;

/** The port to the circuit breakers as they stand. Answers from memory, at once. */
public interface BreakerView {
    /** The breaker of an endpoint; empty while breakers are off or it has no sample. */
    Optional<Breaker> breaker(String endpointUid);

    /** All there are, by endpoint. */
    Map<String, Breaker> breakers();
}
