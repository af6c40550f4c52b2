/** Portal links: tokened web pages that show one owner's endpoints and deliveries. */
@NullMarked
package dev.hookbench.domain.portal;

import org.jspecify.annotations.NullMarked;
