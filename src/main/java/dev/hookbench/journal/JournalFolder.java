package dev.hookbench.journal;

import dev.hookbench.files.Durably;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the journal's files lie in the data folder: segments, large bodies, and bodies that are still arriving. */
record JournalFolder(Path segments, Path bodies, Path spool) {
    private static final Pattern SEGMENT = Pattern.compile("(\\d{6,9})\\.wal");

    /** The folders in a data folder, made where they are missing, the spool emptied of what a crash left in it. */
    static JournalFolder in(Path dataFolder) throws IOException {
        JournalFolder folder = new JournalFolder(
                dataFolder.resolve("journal"), dataFolder.resolve("bodies"), dataFolder.resolve("spool"));
        OwnerOnly.createFolder(folder.segments);
        OwnerOnly.createFolder(folder.bodies);
        OwnerOnly.createFolder(folder.spool);
        Durably.force(dataFolder);
        try (Stream<Path> left = Files.list(folder.spool)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    Path segment(int number) {
        return segments.resolve(segmentName(number));
    }

    /** The name of a segment's file, as the user sees it in messages. */
    static String segmentName(int number) {
        return String.format(Locale.ROOT, "%06d.wal", number);
    }

    /** The segment files by number. */
    NavigableMap<Integer, Path> segmentFiles() throws IOException {
        NavigableMap<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(segments)) {
            files.forEach(file -> {
                Matcher name = SEGMENT.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.put(Integer.parseInt(name.group(1)), file);
                }
            });
        }
        return found;
    }

    /** The file of a large body. */
    Path body(String sha256) {
        return bodies.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
