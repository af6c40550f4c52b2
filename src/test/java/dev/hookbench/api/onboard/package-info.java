/** Tests of reading many endpoints at once. */
@NullMarked
package dev.hookbench.api.onboard;

import org.jspecify.annotations.NullMarked;
