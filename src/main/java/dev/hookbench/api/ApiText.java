package dev.hookbench.api;

import java.util.Locale;

/** How names of the program are spelt in the API. */
final class ApiText {
    private ApiText() {}

    /** The constant's name in lower case. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
