package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which bodies are read from memory, and which from the disk. */
class RecentBodiesTest {
    private static final byte[] FROM_DISK = "disk".getBytes(StandardCharsets.UTF_8);

    private final List<BodyRef> readFromDisk = new ArrayList<>();
    private final RecentBodies bodies = new RecentBodies(new BodyReader() {
        @Override
        public InputStream open(BodyRef body) {
            readFromDisk.add(body);
            return new ByteArrayInputStream(FROM_DISK);
        }

        @Override
        public byte[] read(BodyRef body, long offset, int length) {
            readFromDisk.add(body);
            return FROM_DISK;
        }
    });

    @Test
    void whatWasJustWrittenIsReadFromMemoryAsOftenAsWanted() throws IOException {
        byte[] content = {1, 2, 3};
        bodies.keep(body(1, 3), content);
        assertThat(bodies.readAll(body(1, 3))).isEqualTo(content);
        assertThat(bodies.readAll(body(1, 3))).isEqualTo(content);
        assertThat(readFromDisk).isEmpty();
    }

    @Test
    void anotherBodyAndAPartOfOneComeFromTheDisk() throws IOException {
        bodies.keep(body(1, 3), new byte[] {1, 2, 3});
        assertThat(bodies.readAll(body(2, 3))).isEqualTo(FROM_DISK);
        assertThat(bodies.read(body(1, 3), 1, 2)).isEqualTo(FROM_DISK);
        try (InputStream stream = bodies.open(body(1, 3))) {
            assertThat(stream.readAllBytes()).isEqualTo(FROM_DISK);
        }
        assertThat(readFromDisk).containsExactly(body(2, 3), body(1, 3), body(1, 3));
    }

    @Test
    void aLargeBodyIsLeftOnTheDisk() throws IOException {
        bodies.keep(body(1, RecentBodies.LARGEST + 1), new byte[RecentBodies.LARGEST + 1]);
        assertThat(bodies.readAll(body(1, RecentBodies.LARGEST + 1))).isEqualTo(FROM_DISK);
    }

    @Test
    void theOldestGiveWayToTheNewest() throws IOException {
        int room = Math.toIntExact(RecentBodies.MOST / RecentBodies.LARGEST);
        for (int i = 0; i <= room; i++) {
            bodies.keep(body(i, RecentBodies.LARGEST), new byte[RecentBodies.LARGEST]);
        }
        assertThat(bodies.readAll(body(0, RecentBodies.LARGEST))).isEqualTo(FROM_DISK);
        assertThat(bodies.readAll(body(1, RecentBodies.LARGEST))).hasSize(RecentBodies.LARGEST);
        assertThat(bodies.readAll(body(room, RecentBodies.LARGEST))).hasSize(RecentBodies.LARGEST);
    }

    private static BodyRef body(int offset, long size) {
        return new BodyRef("%064x".formatted(offset), size, 1, offset);
    }
}
