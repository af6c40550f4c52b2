package dev.hookbench.dispatch.project;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.project.ProjectSettings;

/** Writes the project's settings among the others and reads them back; what cannot be read is as by default. */
public final class StoredProject {
    private StoredProject() {}

    /** The settings as they are. */
    public static ProjectSettings read(Settings settings) {
        ProjectSettings defaults = ProjectSettings.defaults();
        return new ProjectSettings(
                !settings.get(Settings.DISABLE_ENDPOINT).orElse("true").equals("false"),
                settings.get(Settings.INACTIVE_AFTER)
                        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                        .map(Integer::valueOf)
                        .orElse(defaults.inactiveAfter()));
    }

    static void write(ProjectSettings project, Settings settings) {
        settings.put(Settings.DISABLE_ENDPOINT, String.valueOf(project.disableEndpoint()));
        settings.put(Settings.INACTIVE_AFTER, String.valueOf(project.inactiveAfter()));
    }
}
