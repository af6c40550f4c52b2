/** What tests share: in-memory twins of the ports, a fake clock, builders and page objects. */
@NullMarked
package dev.hookbench.testing;

import org.jspecify.annotations.NullMarked;
