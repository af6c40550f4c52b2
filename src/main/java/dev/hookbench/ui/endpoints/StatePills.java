package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Endpoint states as pills, each with its own shape. */
record StatePills(Messages messages) {
    void show(StatusPill pill, EndpointState state) {
        Feather shape = switch (state) {
            case ACTIVE -> Feather.CHECK_CIRCLE;
            case PAUSED -> Feather.PAUSE;
            case INACTIVE -> Feather.SQUARE;
            case PENDING -> Feather.LOADER;
        };
        pill.show(shape, tone(state), text(state));
    }

    static Tone tone(EndpointState state) {
        return switch (state) {
            case ACTIVE -> Tone.SUCCESS;
            case PAUSED -> Tone.DONE;
            case INACTIVE -> Tone.DANGER;
            case PENDING -> Tone.WARNING;
        };
    }

    String text(EndpointState state) {
        return switch (state) {
            case ACTIVE -> messages.get("endpoints.state.active");
            case PAUSED -> messages.get("endpoints.state.paused");
            case INACTIVE -> messages.get("endpoints.state.inactive");
            case PENDING -> messages.get("endpoints.state.pending");
        };
    }
}
