package dev.hookbench.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as the build wrote it. */
final class Version {
    private Version() {}

    /** For example {@code 0.1.0}. */
    static String current() {
        try (InputStream in = Version.class.getResourceAsStream("/hookbench.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
