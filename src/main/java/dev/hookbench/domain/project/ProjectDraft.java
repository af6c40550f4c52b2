package dev.hookbench.domain.project;

import dev.hookbench.domain.breaker.BreakerDraft;

/** Settings of the project as typed, not yet checked: texts stay as they were given, so that a refusal can show them. */
public record ProjectDraft(boolean disableEndpoint, String inactiveAfter, BreakerDraft breaker) {
    /** Settings as they are, to be changed in part. */
    public static ProjectDraft of(ProjectSettings settings) {
        return new ProjectDraft(
                settings.disableEndpoint(),
                String.valueOf(settings.inactiveAfter()),
                BreakerDraft.of(settings.breaker()));
    }
}
