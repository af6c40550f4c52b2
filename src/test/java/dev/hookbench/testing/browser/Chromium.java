package dev.hookbench.testing.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A running ChromeDriver. Debian's packages {@code chromium} and {@code chromium-driver} bring both programs. */
final class Chromium implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("started successfully on port ([0-9]+)");
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

    private final Process driver;
    private final int port;
    private final Path profiles;

    private Chromium(Process driver, int port, Path profiles) {
        this.driver = driver;
        this.port = port;
        this.profiles = profiles;
    }

    /** Skips the test that calls it where there is no Chromium, saying how to get one. */
    static void assumeInstalled() {
        Assumptions.assumeTrue(
                first(BROWSERS).isPresent() && first(DRIVERS).isPresent(),
                "no Chromium here: apt-get install chromium chromium-driver, then run the tests again");
    }

    /** Starts the driver on a free port. */
    static Chromium start() throws IOException {
        Path profiles = Files.createTempDirectory("hookbench-chromium");
        Process driver = new ProcessBuilder(first(DRIVERS).orElseThrow(), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return new Chromium(driver, Integer.parseInt(started.group(1)), profiles);
            }
        }
        throw new IOException("chromedriver ended before it listened");
    }

    /** The browser's program. */
    static String browser() {
        return first(BROWSERS).orElseThrow();
    }

    /** Where the driver listens. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A new empty folder for a profile. */
    Path profile() throws IOException {
        return Files.createTempDirectory(profiles, "profile");
    }

    private static Optional<String> first(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    }

    @Override
    public void close() throws IOException {
        driver.descendants().forEach(ProcessHandle::destroy);
        driver.destroy();
        try {
            driver.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> all = Files.walk(profiles)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
