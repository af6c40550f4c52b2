package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.UiTools;

/** The view models of the room, for its controllers. */
record EndpointsScreen(
        UiTools tools,
        Words words,
        EndpointsViewModel list,
        EndpointActions actions,
        SecretsViewModel secrets,
        ExpireForm expire,
        EndpointFormViewModel form) {}
