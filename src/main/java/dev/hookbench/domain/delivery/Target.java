package dev.hookbench.domain.delivery;

/** To whom an event is sent. */
public sealed interface Target {
    /** One endpoint. */
    record OneEndpoint(String endpointUid) implements Target {}

    /** Every endpoint of an owner (fan-out). */
    record Owner(String ownerId) implements Target {}

    /** Every subscriber to the event's type, whoever owns it. */
    record Broadcast() implements Target {}
}
