package dev.hookbench.ui.settings;

import java.util.List;

/**
 * What the settings tell about the running program.
 *
 * @param dataFolder full path of the data folder
 * @param runtimeFile full path of the file that holds the API key while the program runs
 * @param receiverUrl where requests are received
 * @param apiUrl where the API answers
 * @param versions the program and what it runs on, each as {@code name version}
 */
public record AppFacts(
        String dataFolder, String runtimeFile, String receiverUrl, String apiUrl, List<String> versions) {
    public AppFacts {
        versions = List.copyOf(versions);
    }
}
