/** Showing endpoints who Hookbench is: header values, and the tokens of OAuth 2. */
@NullMarked
package dev.hookbench.dispatch.auth;

import org.jspecify.annotations.NullMarked;
