package dev.hookbench.cli.launch;

import dev.hookbench.domain.SecretText;
import java.nio.file.Path;
import java.util.List;

/** A Hookbench that runs; closing it stops accepting, drains, closes its data and removes what says that it runs. */
public interface RunningHookbench extends AutoCloseable {
    /** Its data folder. */
    Path data();

    /** Base URL of the receiver, without a slash at its end. */
    String receiverUrl();

    /** Base URL of the API, without a slash at its end. */
    String apiUrl();

    /** The API key of scope admin for this machine. */
    SecretText apiKey();

    /** What the user should know of this start, one sentence each: a port that was taken, permissions tightened. */
    List<String> notices();

    /** What can be asked of it. */
    Services services();

    @Override
    void close();
}
