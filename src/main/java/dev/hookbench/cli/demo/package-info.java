/** The demonstration: plays the main job over real sockets and checks every step. */
@NullMarked
package dev.hookbench.cli.demo;

import org.jspecify.annotations.NullMarked;
