/** The receiver: takes requests byte for byte, has them made durable, and only then answers. */
@NullMarked
package dev.hookbench.receiver;

import org.jspecify.annotations.NullMarked;
