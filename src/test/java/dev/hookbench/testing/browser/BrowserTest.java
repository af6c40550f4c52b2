package dev.hookbench.testing.browser;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** A test in headless Chromium; skipped, saying how to install it, where there is none. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    private @Nullable Chromium chromium;

    @BeforeAll
    void startDriver() throws IOException {
        Chromium.assumeInstalled();
        chromium = Chromium.start();
    }

    @AfterAll
    void stopDriver() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A browser with an empty profile. */
    protected Browser browser(String... arguments) throws IOException {
        return Browser.open(Objects.requireNonNull(chromium), arguments);
    }
}
