package dev.hookbench.domain;

/**
 * Why an input was refused: the field, the value as given (empty for secrets) and one sentence that says the cure.
 *
 * @param field the name of the field as the API spells it, for example {@code http_timeout}
 */
public record Problem(String field, String value, String message) {}
