package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries filters on samples: what Hookbench decides, condition by condition, and what Convoy would have. */
final class FilterTester {
    private FilterTester() {}

    /** @param prefix of the names of the filter's parts in problems */
    static Outcome<FilterVerdict> test(ContentFilter filter, String prefix, EventSample sample) {
        Outcome<Conditions> conditions = Conditions.parse(filter, prefix);
        Outcome<Map<Part, List<@Nullable Object>>> content = Sample.read(sample);
        List<Problem> problems = new ArrayList<>(conditions.reasons());
        problems.addAll(content.reasons());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Map<Part, List<@Nullable Object>> parts = content.result().orElseThrow();
        List<Condition> judged = conditions.result().orElseThrow().judge(EventContent.of(parts));
        boolean matches = judged.stream().allMatch(Condition::holds);
        return Outcome.done(new FilterVerdict(matches, judged, ConvoyDecision.of(documents(filter), parts, matches)));
    }

    private static Map<Part, Map<String, @Nullable Object>> documents(ContentFilter filter) {
        Map<Part, Map<String, @Nullable Object>> documents = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (!part.of(filter).isBlank()) {
                documents.put(part, Json.parseObject(part.of(filter).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return documents;
    }
}
