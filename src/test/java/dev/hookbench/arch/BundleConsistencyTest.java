package dev.hookbench.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that views and code ask for is in the bundle, and the bundle holds no other. */
final class BundleConsistencyTest {
    private static final Path BUNDLE = Path.of("src/main/resources/i18n/messages.properties");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-zA-Z0-9.]+)\"");
    private static final Pattern ASKED_IN_JAVA =
            Pattern.compile("(?:messages|words|texts)(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)+)\"");

    @Test
    void everyTextAskedForIsThere() throws IOException {
        Set<String> asked = keys(IN_FXML, Path.of("fxml"), ".fxml");
        asked.addAll(keys(ASKED_IN_JAVA, Path.of("src/main/java/dev/hookbench/ui"), ".java"));
        assertThat(bundle().stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        Set<String> asked = keys(IN_FXML, Path.of("fxml"), ".fxml");
        asked.addAll(keys(LITERAL, Path.of("src/main/java/dev/hookbench/ui"), ".java"));
        assertThat(asked).containsAll(bundle().stringPropertyNames());
    }

    @Test
    void everyTextIsAPattern() throws IOException {
        assertThat(bundle()).allSatisfy((key, text) -> {
            assertThat((String) text).as("%s: write ’ for '", key).doesNotContain("'");
            assertThat(new MessageFormat((String) text, Locale.ROOT)).isNotNull();
        });
    }

    @Test
    void noTextIsThereTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            if (!line.startsWith("#") && line.contains("=") && !seen.add(line.substring(0, line.indexOf('=')))) {
                twice.add(line);
            }
        }
        assertThat(twice).isEmpty();
    }

    private static Properties bundle() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keys(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
