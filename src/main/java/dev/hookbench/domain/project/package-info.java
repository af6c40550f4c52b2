/** Settings that hold for all endpoints (Convoy's project configuration). */
@NullMarked
package dev.hookbench.domain.project;

import org.jspecify.annotations.NullMarked;
