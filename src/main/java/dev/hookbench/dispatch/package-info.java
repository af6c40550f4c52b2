/** Sends events: accepts them, schedules their deliveries, signs and makes each attempt, and says what became of it. */
@NullMarked
package dev.hookbench.dispatch;

import org.jspecify.annotations.NullMarked;
