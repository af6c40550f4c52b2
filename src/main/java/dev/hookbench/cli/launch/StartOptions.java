package dev.hookbench.cli.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a start is asked for; null leaves it to environment, settings and convention.
 *
 * @param data folder that holds all data
 * @param receiverPort port for the receiver, 0 for any free one
 * @param apiPort port for the API, 0 for any free one
 */
public record StartOptions(
        @Nullable Path data,
        @Nullable Integer receiverPort,
        @Nullable Integer apiPort) {}
