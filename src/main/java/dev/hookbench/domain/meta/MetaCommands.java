package dev.hookbench.domain.meta;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import java.util.List;
import java.util.Optional;

/** What can be done with meta events. Each call may touch the disk: never call it on the FX thread. */
public interface MetaCommands {
    /** Where they go. */
    MetaSettings current();

    /** Everything that is wrong with settings. */
    List<Problem> problems(MetaDraft draft);

    /** Keeps where they go; a secret is made if there is none. What waits goes by the new settings. */
    Outcome<MetaSettings> save(MetaDraft draft);

    /** A secret as it would be made. */
    SecretText generate();

    /** Sends one again, once; refused while it waits. */
    Outcome<MetaEvent> resend(String uid);

    /** The one of that uid. */
    Optional<MetaEvent> find(String uid);

    /** A page, newest first. */
    Page<MetaEvent> page(MetaEventFilter filter, PageRequest request);
}
