package dev.hookbench.ui.jobs;

import dev.hookbench.domain.job.JobItem;

/**
 * What came of one item, as it is listed.
 *
 * @param subject what the item is, in words
 */
public record OutcomeRow(JobItem item, String subject) {}
