/** The deliveries: table, why each stands where it stands, both sides of every attempt, resend. */
@NullMarked
package dev.hookbench.ui.deliveries;

import org.jspecify.annotations.NullMarked;
