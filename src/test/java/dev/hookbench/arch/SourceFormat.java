package dev.hookbench.arch;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one format of the Java sources: palantir-java-format. As a program it rewrites what differs. */
final class SourceFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private SourceFormat() {}

    /** Rewrites every source that is not formatted. */
    public static void main(String[] args) throws IOException {
        for (Path source : unformatted()) {
            Files.writeString(source, format(source));
        }
    }

    /** The sources that are not formatted. */
    static List<Path> unformatted() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.parallel()
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !read(file).equals(format(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path source) {
        try {
            return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(
                    ImportOrderer.reorderImports(read(source), Style.PALANTIR)));
        } catch (FormatterException e) {
            throw new IllegalStateException(source + " cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
