/** The catalogue of event types: list, form with JSON Schema, import from OpenAPI. */
@NullMarked
package dev.hookbench.ui.eventtypes;

import org.jspecify.annotations.NullMarked;
