package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.FilterVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a filter, ready to decide. All of them must hold; a missing key fails its condition, but for
 * {@code $exist: false}, which holds exactly then; nothing that arrives makes it throw.
 */
final class EventFilter {
    private final List<Condition> conditions;

    private EventFilter(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    private record Condition(Part part, Rule rule) {}

    /**
     * The filter that was typed.
     *
     * @param prefix of the names of the parts in problems, for example {@code filter_config.filter.}
     */
    static Outcome<EventFilter> parse(ContentFilter typed, String prefix) {
        List<Condition> conditions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Part part : Part.values()) {
            FilterParser.Parsed parsed = FilterParser.parse(part, prefix + part.word(), part.of(typed));
            parsed.rules().forEach(rule -> conditions.add(new Condition(part, rule)));
            problems.addAll(parsed.problems());
        }
        return problems.isEmpty() ? Outcome.done(new EventFilter(conditions)) : Outcome.refused(problems);
    }

    /** What each condition answers, in the order of the parts; all hold, or the filter does not match. */
    List<FilterVerdict.Condition> judge(EventContent content) {
        return conditions.stream().map(condition -> judge(condition, content)).toList();
    }

    private static FilterVerdict.Condition judge(Condition condition, EventContent content) {
        Part part = condition.part();
        Answer answer = condition.rule().of(part, content.part(part));
        return new FilterVerdict.Condition(
                part.word(), condition.rule().text(), answer.holds(), sentence(answer.why()));
    }

    private static String sentence(String clause) {
        int first = Character.toUpperCase(clause.codePointAt(0));
        boolean word = clause.startsWith("the ")
                || clause.startsWith("none ")
                || clause.startsWith("one ")
                || clause.startsWith("all ");
        return (word ? Character.toString(first) + clause.substring(1) : clause) + ".";
    }
}
