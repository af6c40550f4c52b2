/** The OpenAPI document, made from the route table. */
@NullMarked
package dev.hookbench.api.openapi;

import org.jspecify.annotations.NullMarked;
