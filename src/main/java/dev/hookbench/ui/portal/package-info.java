/** The portal links: who may look at whose endpoints, and the links to give them. */
@NullMarked
package dev.hookbench.ui.portal;

import org.jspecify.annotations.NullMarked;
