package dev.hookbench.event;

/** Something changed; names what by id only, so that whoever cares asks for its present state. */
public sealed interface CoreEvent {
    /** A capture is on disk and in the index. */
    record CaptureRecorded(String uid) implements CoreEvent {}

    /** A capture has another verdict, which the index has. */
    record CaptureJudged(String uid) implements CoreEvent {}

    /** A capture was removed. */
    record CaptureDeleted(String uid) implements CoreEvent {}

    /** An inbox was made, changed or removed. */
    record InboxChanged(String uid) implements CoreEvent {}

    /** An endpoint was made, changed, moved or removed. */
    record EndpointChanged(String uid) implements CoreEvent {}

    /** A subscription or one of its filters was made, changed or removed. */
    record SubscriptionChanged(String uid) implements CoreEvent {}

    /** An event type was made, changed or deprecated. */
    record EventTypeChanged(String uid) implements CoreEvent {}

    /** An event was accepted. */
    record EventAccepted(String uid) implements CoreEvent {}

    /** A delivery was made or moved, or one of its attempts changed. */
    record DeliveryChanged(String uid) implements CoreEvent {}

    /** A portal link was made, changed or revoked. */
    record PortalLinkChanged(String uid) implements CoreEvent {}

    /** The project's settings were saved. */
    record ProjectChanged() implements CoreEvent {}

    /** Batch work was started, got on or ended. */
    record JobChanged(String uid) implements CoreEvent {}

    /** A meta event was made, tried or given up. */
    record MetaEventChanged(String uid) implements CoreEvent {}

    /** The receiver, the journal or the index is in another state. */
    record ServiceStateChanged() implements CoreEvent {}
}
