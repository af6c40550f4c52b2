/** What a route is made of: its line in the table with its description, what it is given and what it answers. */
@NullMarked
package dev.hookbench.api.route;

import org.jspecify.annotations.NullMarked;
