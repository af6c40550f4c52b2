package dev.hookbench.domain.project;

import dev.hookbench.domain.Outcome;

/** What can be done with the project's settings. Each call may touch the disk: never call it on the FX thread. */
public interface ProjectCommands {
    /** The settings as they are. */
    ProjectSettings current();

    /**
     * Keeps settings. With {@code disableEndpoint} off, every inactive or pending endpoint becomes active, as in Convoy,
     * each with an entry in its history.
     */
    Outcome<ProjectSettings> save(ProjectDraft draft);
}
