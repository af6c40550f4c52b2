/** What a signature check is given and what it answers. */
@NullMarked
package dev.hookbench.domain.signature;

import org.jspecify.annotations.NullMarked;
