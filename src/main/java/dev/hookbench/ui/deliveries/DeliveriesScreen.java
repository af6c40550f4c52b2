package dev.hookbench.ui.deliveries;

import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.jobs.JobViewModel;
import dev.hookbench.ui.support.UiTools;

/** The view models of the room, for its controllers. */
record DeliveriesScreen(
        UiTools tools,
        Words words,
        DeliveriesViewModel list,
        AttemptsViewModel attempts,
        ResendAction resend,
        BatchRetry batch,
        JobViewModel job) {}
