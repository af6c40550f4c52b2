package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.domain.subscription.FilterVerdict.Decision;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the filter and the event, there is an answer, it agrees with its conditions, and Convoy's is told. */
final class RandomFiltersTest {
    private static final List<String> KEYS = List.of("a", "b", "a.b", "a.$.b", "$.a", "0", "$", "x1", "", "a.0");
    private static final List<String> OPERATORS = List.of(
            "$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exist", "$regex", "$or", "$and", "$foo");

    private Random random = new Random();
    private int refused;

    @RepeatedTest(20)
    void neverThrows(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        int rounds = 300;
        for (int i = 0; i < rounds; i++) {
            String filter = json(filter(3));
            String payload = json(value(4));
            Outcome<FilterVerdict> outcome =
                    FilterTester.test(new ContentFilter("", filter, "", ""), "", new EventSample("", payload, "", ""));
            switch (outcome) {
                case Outcome.Refused<FilterVerdict> _ -> refused++;
                case Outcome.Done<FilterVerdict> done -> agrees(done.value(), filter + " on " + payload);
            }
        }
        assertThat(refused).isLessThan(rounds);
    }

    private static void agrees(FilterVerdict verdict, String what) {
        assertThat(verdict.matches())
                .as(what)
                .isEqualTo(verdict.conditions().stream().allMatch(Condition::holds));
        assertThat(verdict.convoy().differs())
                .as(what)
                .isEqualTo(verdict.matches() != (verdict.convoy().decision() == Decision.MATCH));
        assertThat(verdict.conditions())
                .as(what)
                .allSatisfy(condition -> assertThat(condition.explanation()).endsWith("."));
    }

    private Map<String, @Nullable Object> filter(int depth) {
        Map<String, @Nullable Object> filter = new LinkedHashMap<>();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            switch (random.nextInt(4)) {
                case 0 -> filter.put(key(), value(1));
                case 1 -> filter.put(key(), depth == 0 ? value(0) : filter(depth - 1));
                case 2 -> filter.put(key(), Json.object(operator(), value(2)));
                default ->
                    filter.put(random.nextBoolean() ? "$or" : "$and", List.of(filter(depth == 0 ? 0 : depth - 1)));
            }
            depth = Math.max(0, depth - 1);
        }
        return filter;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(3);
            case 3 -> random.nextDouble();
            case 4 -> List.of("a", "1", "NaN", "1e5", "ü").get(random.nextInt(5));
            case 5 -> Long.MAX_VALUE;
            case 6 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.put(key(), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    private String operator() {
        return OPERATORS.get(random.nextInt(OPERATORS.size()));
    }

    private static String json(@Nullable Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
