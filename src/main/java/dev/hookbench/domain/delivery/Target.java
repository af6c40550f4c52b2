package dev.hookbench.domain.delivery;

/** To whom an event is sent. */
public sealed interface Target {
    /** One endpoint, by those of its subscriptions that match; one that has none yet takes all that is sent to it. */
    record OneEndpoint(String endpointUid) implements Target {}

    /** Every endpoint of an owner (fan-out), each as if the event were sent to it alone. */
    record Owner(String ownerId) implements Target {}

    /** Every subscriber to the event's type, whoever owns it; endpoints without a subscription are none. */
    record Broadcast() implements Target {}
}
