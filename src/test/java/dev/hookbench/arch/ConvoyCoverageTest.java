package dev.hookbench.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The page that names a test for each of Convoy's rules names tests that there are, and leaves no rule without a word. */
final class ConvoyCoverageTest {
    private static final Path PAGE = Path.of("src/doc/convoy-coverage.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final String HEAD = "| Convoy | Here | Shown by |";

    private static final List<String> SECTIONS = List.of("2", "3", "4", "5", "6", "7", "8", "9", "10");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException, ClassNotFoundException {
        Map<String, Class<?>> classes = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (MatchResult named : NAMED.matcher(Files.readString(PAGE)).results().toList()) {
            Class<?> holder = classes.get(named.group(1));
            if (holder == null) {
                holder = find(named.group(1));
                classes.put(named.group(1), holder);
            }
            if (!hasTest(holder, named.group(2))) {
                missing.add(named.group());
            }
        }
        assertThat(classes).hasSizeGreaterThan(40);
        assertThat(missing).as("named by %s", PAGE).isEmpty();
    }

    @Test
    void everyRowNamesATestOrSaysWhyThereIsNone() throws IOException {
        List<String> bare = rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> !NAMED.matcher(row).find() && !row.contains("| Left out: "))
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void everyRowHasThreeParts() throws IOException {
        assertThat(rows().values().stream().flatMap(List::stream))
                .allMatch(row -> row.startsWith("| ") && row.endsWith("|") && row.split("\\|", -1).length == 5);
    }

    @Test
    void everySectionIsThere() throws IOException {
        Map<String, List<String>> rows = rows();
        assertThat(rows).containsOnlyKeys(SECTIONS);
        assertThat(rows.values()).allSatisfy(section -> assertThat(section).hasSizeGreaterThan(7));
    }

    /** The rows of the tables by the number of their section. */
    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        String section = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                section = line.substring(3, line.indexOf('.'));
            } else if (line.startsWith("|") && !line.equals(HEAD) && !line.startsWith("|---")) {
                rows.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
            }
        }
        return rows;
    }

    private static Class<?> find(String simpleName) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().equals(simpleName + ".java"))
                    .toList();
            assertThat(found).as("the class %s, named by %s", simpleName, PAGE).hasSize(1);
            String path = TESTS.relativize(found.getFirst()).toString().replace(File.separatorChar, '.');
            String name = path.substring(0, path.length() - ".java".length());
            return Class.forName(name, false, ConvoyCoverageTest.class.getClassLoader());
        }
    }

    private static boolean hasTest(Class<?> holder, String name) {
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> isTest(method, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTest(Method method, String name) {
        return method.getName().equals(name) && AnnotationSupport.isAnnotated(method, Testable.class);
    }
}
