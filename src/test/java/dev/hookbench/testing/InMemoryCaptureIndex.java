package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.signature.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The capture index in memory. */
public final class InMemoryCaptureIndex implements CaptureIndex {
    private final LinkedHashMap<String, Capture> captures = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private boolean slow;

    /** Adds a capture as the newest; does nothing if one of that uid is there. */
    public synchronized void record(Capture capture) {
        if (captures.putIfAbsent(capture.uid(), capture) == null) {
            order.put(capture.uid(), order.size());
        }
    }

    /** Removes a capture. */
    public synchronized void delete(String uid) {
        captures.remove(uid);
    }

    /** Gives a capture another verdict. */
    public synchronized void judge(String uid, Verdict verdict) {
        captures.computeIfPresent(uid, (_, capture) -> capture.judged(verdict));
    }

    /** From now on {@link #find} does not come back, or does again. */
    public synchronized void slow(boolean finds) {
        slow = finds;
        notifyAll();
    }

    @Override
    public synchronized Page<CaptureRow> page(CaptureFilter filter, PageRequest request) {
        List<CaptureRow> rows = new ArrayList<>();
        int start = request.direction() == Direction.OLDER ? Integer.MAX_VALUE : -1;
        Integer position = position(request);
        for (Capture capture : captures.sequencedValues().reversed()) {
            if (!passes(capture, filter)) {
                continue;
            }
            if (position != null) {
                int own = order.getOrDefault(capture.uid(), 0);
                if (request.direction() == Direction.OLDER && own <= position && start == Integer.MAX_VALUE) {
                    start = rows.size();
                } else if (request.direction() == Direction.NEWER && own >= position) {
                    start = rows.size();
                }
            }
            rows.add(row(capture));
        }
        if (start == Integer.MAX_VALUE) {
            start = rows.size();
        }
        return InMemoryPages.cut(rows, request, start, CaptureRow::uid);
    }

    @Override
    public synchronized Optional<Capture> find(String uid) {
        while (slow) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.ofNullable(captures.get(uid));
    }

    @Override
    public synchronized Counts counts() {
        return count(captures.values().stream().toList());
    }

    synchronized Map<String, Counts> countsByInbox() {
        Map<String, List<Capture>> byInbox = new HashMap<>();
        captures.values()
                .forEach(capture -> byInbox.computeIfAbsent(capture.inbox(), _ -> new ArrayList<>())
                        .add(capture));
        Map<String, Counts> counts = new HashMap<>();
        byInbox.forEach((slug, all) -> counts.put(slug, count(all)));
        return counts;
    }

    private static Counts count(List<Capture> all) {
        long invalid = all.stream()
                .filter(capture -> capture.verdict() instanceof Verdict.Invalid)
                .count();
        return new Counts(all.size(), invalid);
    }

    private @Nullable Integer position(PageRequest request) {
        int unknown = request.direction() == Direction.OLDER ? -1 : Integer.MAX_VALUE;
        return request.cursor() == null ? null : order.getOrDefault(request.cursor(), unknown);
    }

    private static boolean passes(Capture capture, CaptureFilter filter) {
        return equal(filter.inbox(), capture.inbox())
                && equal(filter.method(), capture.line().method())
                && equal(filter.verdict(), capture.verdict().name())
                && hasStatus(capture.answer().status(), filter.status())
                && (contains(capture.line().target(), filter.text())
                        || (capture.eventType() != null && contains(capture.eventType(), filter.text())));
    }

    private static boolean equal(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equalsIgnoreCase(actual);
    }

    private static boolean hasStatus(int status, @Nullable String wanted) {
        String text = String.valueOf(status);
        return wanted == null
                || wanted.equals(text)
                || wanted.toLowerCase(Locale.ROOT).equals(text.charAt(0) + "xx");
    }

    static boolean contains(String text, @Nullable String part) {
        return part == null || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static CaptureRow row(Capture capture) {
        return new CaptureRow(
                capture.uid(),
                capture.receivedAt(),
                capture.inbox(),
                capture.line().method(),
                capture.line().target(),
                capture.eventType(),
                capture.verdict(),
                capture.answer().status(),
                capture.body().size(),
                capture.duration(),
                capture.refusal() != null);
    }
}
