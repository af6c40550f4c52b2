package dev.hookbench.domain.project;

import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.meta.MetaCommands;

/** The ports to what concerns sending as a whole: the project's settings, the circuit breakers, batch work, meta events. */
public record Steering(ProjectCommands project, BreakerView breakers, BatchCommands batches, MetaCommands meta) {}
