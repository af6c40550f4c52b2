package dev.hookbench.domain.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted; null accepts all.
 *
 * @param text part of the endpoint's name, the event type or the idempotency key, without regard to case
 */
public record DeliveryFilter(
        @Nullable String endpointUid,
        @Nullable String eventUid,
        @Nullable DeliveryStatus status,
        @Nullable String text) {}
