/** TLS as an endpoint's settings want it: trust, own certificate, or no verification. */
@NullMarked
package dev.hookbench.dispatch.tls;

import org.jspecify.annotations.NullMarked;
