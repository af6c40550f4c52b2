package dev.hookbench.domain.meta;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.Endpoint;

/** The port to what meta events say of their subjects: JSON in the form of the API, secrets masked. */
public interface MetaPayloads {
    /** An endpoint. */
    String endpoint(Endpoint endpoint);

    /** A delivery with its latest attempt under {@code attempt}. */
    String delivery(Delivery delivery, Attempt latest);
}
