package dev.hookbench.cli.demo;

/** One step of the demonstration. */
interface Step {
    /** What it shows, for the report. */
    String title();

    /**
     * Does it and checks it.
     *
     * @return what was checked, in a few words
     * @throws CheckFailed if it did not hold
     */
    String run() throws CheckFailed;
}
