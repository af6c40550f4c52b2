package dev.hookbench.api.project;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Settings;
import java.time.Instant;
import java.time.InstantSource;

/** Who the one project of a data folder is: made with the folder, kept in the settings. */
public final class Project {
    private static final String UID = "project.uid";
    private static final String NAME = "project.name";
    private static final String CREATED = "project.created_at";
    private static final String UPDATED = "project.updated_at";

    private final Settings settings;
    private final InstantSource clock;
    private final String uid;

    /** The project of these settings; named and numbered now if it never was. */
    public Project(Settings settings, Ids ids, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.uid = settings.get(UID).orElseGet(() -> made(settings, ids, clock));
    }

    private static String made(Settings settings, Ids ids, InstantSource clock) {
        String made = ids.next();
        settings.put(CREATED, clock.instant().toString());
        settings.put(UID, made);
        return made;
    }

    /** Its id, a ULID. */
    public String uid() {
        return uid;
    }

    /** Its name. */
    public String name() {
        return settings.get(NAME).orElse("Hookbench");
    }

    /** When it was made. */
    public Instant createdAt() {
        return settings.get(CREATED).map(Instant::parse).orElse(Instant.EPOCH);
    }

    /** When it was last changed. */
    public Instant updatedAt() {
        return settings.get(UPDATED).map(Instant::parse).orElseGet(this::createdAt);
    }

    /** Gives it a name, and takes note that it was changed now. */
    public void rename(String name) {
        settings.put(NAME, name);
        settings.put(UPDATED, clock.instant().toString());
    }
}
