package dev.hookbench.ui.settings;

import java.util.List;

/**
 * What the window tells about the running program, most of it in the settings.
 *
 * @param dataFolder full path of the data folder
 * @param runtimeFile full path of the file that holds the API key while the program runs
 * @param receiverUrl where requests are received
 * @param apiUrl where the API answers
 * @param notices what the user should know of this start, one sentence each
 * @param versions the program and what it runs on, each as {@code name version}
 */
public record AppFacts(
        String dataFolder,
        String runtimeFile,
        String receiverUrl,
        String apiUrl,
        List<String> notices,
        List<String> versions) {
    public AppFacts {
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
    }
}
