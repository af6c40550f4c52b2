/** What a request passes before a route sees it, in the order of reliability.md 7: framing, host, origin, rate, key, scope. */
@NullMarked
package dev.hookbench.api.gate;

import org.jspecify.annotations.NullMarked;
