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
final class Conditions {
    private final List<Condition> conditions;

    private Conditions(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    private record Condition(Part part, Rule rule) {}

    /**
     * The filter that was typed.
     *
     * @param prefix of the names of the parts in problems, for example {@code filter_config.filter.}
     */
    static Outcome<Conditions> parse(ContentFilter typed, String prefix) {
        List<Condition> conditions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Part part : Part.values()) {
            FilterParser.Parsed parsed = FilterParser.parse(part, prefix + part.word(), part.of(typed));
            parsed.rules().forEach(rule -> conditions.add(new Condition(part, rule)));
            problems.addAll(parsed.problems());
        }
        return problems.isEmpty() ? Outcome.done(new Conditions(conditions)) : Outcome.refused(problems);
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

    /** A clause that starts with a key stays as it is. */
    private static String sentence(String clause) {
        boolean word = clause.matches("(the|none|one|all) .*");
        return (word ? Character.toUpperCase(clause.charAt(0)) + clause.substring(1) : clause) + ".";
    }
}
