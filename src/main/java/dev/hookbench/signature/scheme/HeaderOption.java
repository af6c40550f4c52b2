package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;

/** Option {@code header}: a header's name that the user decides. */
final class HeaderOption {
    private HeaderOption() {}

    static String of(SchemeSettings settings, String byDefault) {
        String name = settings.option("header", byDefault);
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    "header: \"" + name + "\" is not a header name; use letters, digits and hyphens");
        }
        return name;
    }
}
