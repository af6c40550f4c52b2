package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.testing.Captures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every capture index does. */
abstract class CaptureIndexContract {
    abstract CaptureIndex index();

    abstract void record(Capture capture);

    abstract void delete(String uid);

    @Test
    void anEmptyIndexHasAnEmptyPage() {
        assertThat(index().page(CaptureFilter.all(), PageRequest.newest(10))).isEqualTo(Page.empty());
        assertThat(index().counts()).isEqualTo(new Counts(0, 0));
        assertThat(index().find("C1")).isEmpty();
    }

    @Test
    void keepsEveryPartOfACapture() {
        String everyByte =
                IntStream.rangeClosed(1, 255).mapToObj(Character::toString).collect(Collectors.joining());
        Capture capture = Captures.of("C1")
                .receivedAt(Instant.parse("2026-11-23T09:41:00.123456789Z"))
                .method("PROPFIND")
                .target("/in/default/a%20b?x=1&y='\"ı")
                .headers("Host", "a", "X-Twice", "1", "x-twice", "2", "X-Bytes", everyByte, "X-Empty", "")
                .body(new BodyRef("ab".repeat(32), 12_345_678_901L, 7, 9_876_543_210L))
                .status(418)
                .verdict(
                        new Verdict.Invalid("stripe", "wrong_secret", "trailing_newline_added", "Cut the newline off."))
                .eventType("invoice.paid")
                .refusal(new Refusal("body_too_large", "Too large.", 11_000_000))
                .build();
        record(capture);
        assertThat(index().find("C1")).contains(capture);
    }

    @Test
    void keepsAbsentPartsAbsent() {
        Capture valid = Captures.of("C1").verdict(new Verdict.Valid("github")).build();
        Capture unchecked = Captures.capture("C2");
        record(valid);
        record(unchecked);
        assertThat(index().find("C1")).contains(valid);
        assertThat(index().find("C2")).contains(unchecked);
    }

    @Test
    void showsARowOfACapture() {
        Capture capture =
                Captures.of("C1").invalid().status(500).eventType("push").build();
        record(capture);
        assertThat(rows(CaptureFilter.all()))
                .containsExactly(new CaptureRow(
                        "C1",
                        capture.receivedAt(),
                        "default",
                        "POST",
                        "/in/default/orders?id=7",
                        "push",
                        capture.verdict(),
                        500,
                        0,
                        Duration.ofNanos(1_234_567),
                        false));
    }

    @Test
    void pagesByTheOrderOfRecordingAndNotByTime() {
        record(Captures.of("C1")
                .receivedAt(Instant.parse("2026-11-23T12:00:00Z"))
                .build());
        record(Captures.of("C2")
                .receivedAt(Instant.parse("2026-11-23T08:00:00Z"))
                .build());
        assertThat(uids(PageRequest.newest(10))).containsExactly("C2", "C1");
    }

    @Test
    void walksToTheOldestAndBack() {
        IntStream.rangeClosed(1, 5).forEach(i -> record(Captures.capture("C" + i)));
        Page<CaptureRow> first = page(PageRequest.newest(2));
        assertPage(first, List.of("C5", "C4"), "C3", null);
        Page<CaptureRow> second = page(new PageRequest(first.older(), Direction.OLDER, 2));
        assertPage(second, List.of("C3", "C2"), "C1", "C4");
        Page<CaptureRow> third = page(new PageRequest(second.older(), Direction.OLDER, 2));
        assertPage(third, List.of("C1"), null, "C2");
        assertPage(page(new PageRequest(third.newer(), Direction.NEWER, 2)), List.of("C3", "C2"), "C1", "C4");
        assertPage(page(new PageRequest("C4", Direction.NEWER, 2)), List.of("C5", "C4"), "C3", null);
    }

    @Test
    void startsAtTheOldestWhenGoingNewerWithoutACursor() {
        IntStream.rangeClosed(1, 3).forEach(i -> record(Captures.capture("C" + i)));
        assertPage(page(new PageRequest(null, Direction.NEWER, 2)), List.of("C2", "C1"), null, "C3");
    }

    @Test
    void aCursorWhoseCaptureIsGoneMeansItsPlace() {
        IntStream.rangeClosed(1, 4).forEach(i -> record(Captures.capture("C" + i)));
        delete("C3");
        assertPage(page(new PageRequest("C3", Direction.OLDER, 2)), List.of("C2", "C1"), null, "C4");
        assertPage(page(new PageRequest("C3", Direction.NEWER, 2)), List.of("C4"), "C2", null);
    }

    @Test
    void pagesWithinAFilter() {
        for (int i = 1; i <= 6; i++) {
            record(Captures.of("C" + i).inbox(i % 2 == 0 ? "even" : "odd").build());
        }
        CaptureFilter even = new CaptureFilter("even", null, null, null, null);
        Page<CaptureRow> page = index().page(even, new PageRequest("C4", Direction.OLDER, 1));
        assertPage(page, List.of("C4"), "C2", "C6");
        assertPage(index().page(even, new PageRequest("C3", Direction.NEWER, 5)), List.of("C6", "C4"), "C2", null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "inbox,  stripe,      C1",
                "inbox,  STRIPE,      C1",
                "inbox,  stri,        -",
                "method, put,         C2",
                "method, PUT,         C2",
                "verdict, invalid,    C1",
                "verdict, not_checked, C2 C3",
                "status, 404,         C3",
                "status, 4xx,         C3",
                "status, 2XX,         C1 C2",
                "status, many,        -",
                "text,   INVOICE,     C1",
                "text,   Iptal,       C2",
                "text,   %,           C3",
                "text,   _,           -",
                "text,   nowhere,     -",
            })
    void filters(String field, String value, @Nullable String expected) {
        record(Captures.of("C1")
                .inbox("stripe")
                .invalid()
                .eventType("invoice.paid")
                .build());
        record(Captures.of("C2").method("PUT").target("/in/default/iptal").build());
        record(Captures.of("C3").target("/in/default/100%25").status(404).build());
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(rows(filter(field, value)).reversed().stream().map(CaptureRow::uid))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void combinesFilters() {
        record(Captures.of("C1").method("PUT").status(500).build());
        record(Captures.of("C2").method("PUT").build());
        record(Captures.of("C3").status(500).build());
        assertThat(rows(new CaptureFilter("default", "put", "not_checked", "5xx", "orders")))
                .extracting(CaptureRow::uid)
                .containsExactly("C1");
    }

    @Test
    void countsWhatIsThere() {
        record(Captures.of("C1").invalid().build());
        record(Captures.of("C2").invalid().build());
        record(Captures.capture("C3"));
        delete("C2");
        delete("C2");
        assertThat(index().counts()).isEqualTo(new Counts(2, 1));
        assertThat(index().find("C2")).isEmpty();
    }

    private static CaptureFilter filter(String field, String value) {
        return new CaptureFilter(
                "inbox".equals(field) ? value : null,
                "method".equals(field) ? value : null,
                "verdict".equals(field) ? value : null,
                "status".equals(field) ? value : null,
                "text".equals(field) ? value : null);
    }

    private static void assertPage(
            Page<CaptureRow> page, List<String> uids, @Nullable String older, @Nullable String newer) {
        assertThat(page.rows()).extracting(CaptureRow::uid).containsExactlyElementsOf(uids);
        assertThat(page.older()).as("older").isEqualTo(older);
        assertThat(page.newer()).as("newer").isEqualTo(newer);
    }

    private Page<CaptureRow> page(PageRequest request) {
        return index().page(CaptureFilter.all(), request);
    }

    private List<CaptureRow> rows(CaptureFilter filter) {
        return index().page(filter, PageRequest.newest(100)).rows();
    }

    private List<String> uids(PageRequest request) {
        return page(request).rows().stream().map(CaptureRow::uid).toList();
    }
}
