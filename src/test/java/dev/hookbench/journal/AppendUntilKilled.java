package dev.hookbench.journal;

import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.SampleEntries;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that appends captures without end and prints the id of each one that was acknowledged. */
final class AppendUntilKilled {
    /** The end of every whole line: the last one may be cut by the kill. */
    static final String END = " stored";

    private static final int APPENDERS = 8;

    private AppendUntilKilled() {}

    /** Appends to the journal in the folder given first, with ids that begin with the text given second. */
    public static void main(String[] args) throws Exception {
        SegmentJournal journal = SegmentJournal.open(
                Path.of(args[0]),
                Clock.systemUTC(),
                new SecureRandom(),
                batch -> {},
                new JournalOptions(256 * 1024, 1 << 22, 1 << 20, Duration.ofSeconds(1)),
                new FileSystemDisk());
        AtomicInteger next = new AtomicInteger();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < APPENDERS; i++) {
            Thread.ofPlatform().start(() -> append(journal, args[1], next, out));
        }
    }

    /** The body of an id: every twentieth is large enough for a file of its own. */
    static byte[] body(String uid) {
        int number = Integer.parseInt(uid.substring(uid.indexOf('-') + 1));
        return SampleEntries.bytes(number % 20 == 0 ? 300_000 : 100 + number % 3_000, number);
    }

    private static void append(SegmentJournal journal, String prefix, AtomicInteger next, PrintStream out) {
        while (true) {
            String uid = prefix + "-" + next.incrementAndGet();
            byte[] body = body(uid);
            journal.append(SampleEntries.capture(uid, body), Payload.of(body)).join();
            out.println(uid + END);
        }
    }
}
