/** The project's settings: read, checked, and what saving them does to endpoints. */
@NullMarked
package dev.hookbench.dispatch.project;

import org.jspecify.annotations.NullMarked;
