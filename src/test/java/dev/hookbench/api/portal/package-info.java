/** Tests of the portal. */
@NullMarked
package dev.hookbench.api.portal;

import org.jspecify.annotations.NullMarked;
