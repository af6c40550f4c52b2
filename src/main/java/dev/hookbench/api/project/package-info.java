/** The one project of a data folder over the API, in Convoy's form. */
@NullMarked
package dev.hookbench.api.project;

import org.jspecify.annotations.NullMarked;
