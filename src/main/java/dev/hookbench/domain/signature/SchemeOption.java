package dev.hookbench.domain.signature;

import java.util.List;

/**
 * A setting of a scheme that is neither in the request nor a secret.
 *
 * @param name as the reference has it, for example {@code publicKey}
 * @param choices the values it can have; empty where it is text
 * @param byDefault what holds while it is not set; empty for nothing
 * @param required whether nothing can be checked without it
 */
public record SchemeOption(String name, Form form, List<String> choices, String byDefault, boolean required) {
    /** Name of the option with the public URL, see {@link SentUrl}. */
    public static final String URL = "url";

    public SchemeOption {
        choices = List.copyOf(choices);
    }

    /** What is typed. */
    public enum Form {
        /** One line. */
        TEXT,
        /** One of some values. */
        CHOICE,
        /** A public key or a certificate, perhaps of several lines. */
        KEY
    }

    /** One line, with what holds while it is empty. */
    public static SchemeOption text(String name, String byDefault) {
        return new SchemeOption(name, Form.TEXT, List.of(), byDefault, false);
    }

    /** One line that is needed. */
    public static SchemeOption needed(String name) {
        return new SchemeOption(name, Form.TEXT, List.of(), "", true);
    }

    /** One of these, the first unless another is chosen. */
    public static SchemeOption choice(String name, String... values) {
        return new SchemeOption(name, Form.CHOICE, List.of(values), values[0], false);
    }

    /** A public key or a certificate. */
    public static SchemeOption key(String name) {
        return new SchemeOption(name, Form.KEY, List.of(), "", true);
    }

    /** The public URL, for schemes that sign it. */
    public static SchemeOption url() {
        return text(URL, "");
    }
}
