/** Tests in a real browser: headless Chromium by its driver. */
@NullMarked
package dev.hookbench.testing.browser;

import org.jspecify.annotations.NullMarked;
