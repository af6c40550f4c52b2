package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Filters on flat payloads of small whole numbers, where a few lines of Java say what must come out. */
final class FlatFilterOracleTest {
    private static final List<String> KEYS = List.of("a", "b", "c");
    private static final List<String> OPERATORS =
            List.of("$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exist");

    @RepeatedTest(10)
    void agreesWithPlainJava(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            Map<String, Object> payload = new LinkedHashMap<>();
            KEYS.stream().filter(_ -> random.nextInt(3) > 0).forEach(key -> payload.put(key, random.nextInt(4)));
            Map<String, Object> filter = new LinkedHashMap<>();
            boolean expected = true;
            for (String key : KEYS) {
                if (random.nextBoolean()) {
                    String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
                    int limit = random.nextInt(4);
                    filter.put(key, Json.object(operator, operand(operator, limit)));
                    expected &= holds(operator, limit, payload.get(key));
                }
            }
            assertThat(verdict(filter, payload).matches())
                    .as(filter + " on " + payload)
                    .isEqualTo(expected);
            Map<String, Object> either = Map.of("$or", List.of(Map.of("a", 1), Map.of("b", 2)));
            assertThat(verdict(either, payload).matches())
                    .as(payload.toString())
                    .isEqualTo(Integer.valueOf(1).equals(payload.get("a"))
                            || Integer.valueOf(2).equals(payload.get("b")));
        }
    }

    private static Object operand(String operator, int limit) {
        return switch (operator) {
            case "$in", "$nin" -> List.of(limit, limit + 1);
            case "$exist" -> limit % 2 == 0;
            default -> limit;
        };
    }

    private static boolean holds(String operator, int limit, @Nullable Object value) {
        if (operator.equals("$exist")) {
            return (value != null) == (limit % 2 == 0);
        }
        return value instanceof Integer number
                && switch (operator) {
                    case "$eq" -> number == limit;
                    case "$neq" -> number != limit;
                    case "$gt" -> number > limit;
                    case "$gte" -> number >= limit;
                    case "$lt" -> number < limit;
                    case "$lte" -> number <= limit;
                    case "$in" -> number == limit || number == limit + 1;
                    case "$nin" -> number != limit && number != limit + 1;
                    default -> throw new AssertionError(operator);
                };
    }

    private static FilterVerdict verdict(Map<String, Object> filter, Map<String, Object> payload) {
        return FilterTester.test(ContentFilter.ofBody(json(filter)), "", EventSample.ofBody(json(payload)))
                .result()
                .orElseThrow();
    }

    private static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
