/** The command line: reads arguments, prints, and has {@link dev.hookbench.cli.launch.Launcher} run what they ask for. */
@NullMarked
package dev.hookbench.cli;

import org.jspecify.annotations.NullMarked;
