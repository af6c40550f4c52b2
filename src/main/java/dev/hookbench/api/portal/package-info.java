/** Portal links, and the page, API and live stream that they open on one owner's endpoints and deliveries. */
@NullMarked
package dev.hookbench.api.portal;

import org.jspecify.annotations.NullMarked;
