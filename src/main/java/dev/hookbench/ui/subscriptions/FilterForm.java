package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.ui.form.FieldProblems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A filter being typed: JSON for each part, each text as it stands, and what is wrong with it. */
final class FilterForm {
    /** The problems of the parts, each by its {@link FilterPart#word}. */
    final FieldProblems problems = new FieldProblems("body", "headers", "query", "path");

    private final Map<FilterPart, StringProperty> texts = new EnumMap<>(FilterPart.class);

    FilterForm() {
        for (FilterPart part : FilterPart.values()) {
            texts.put(part, new SimpleStringProperty(""));
        }
    }

    /** The text of a part. */
    StringProperty text(FilterPart part) {
        return texts.getOrDefault(part, new SimpleStringProperty(""));
    }

    /** Puts a filter in place of what is typed. */
    void take(ContentFilter filter) {
        problems.clear();
        texts.forEach((part, text) -> text.set(part.of(filter)));
    }

    /** What is typed. */
    ContentFilter typed() {
        return new ContentFilter(
                text(FilterPart.HEADERS).get(),
                text(FilterPart.BODY).get(),
                text(FilterPart.QUERY).get(),
                text(FilterPart.PATH).get());
    }

    /** Runs {@code action} whenever a text changes. */
    void onChange(Runnable action) {
        texts.values().forEach(text -> text.subscribe((_, _) -> action.run()));
    }

    /** Shows those of the problems that are of a part; answers the others. */
    List<Problem> show(List<Problem> found) {
        problems.show(found.stream()
                .flatMap(problem -> FilterPart.inField(problem.field())
                        .map(part -> new Problem(part.word(), problem.value(), fromThePart(problem, part)))
                        .stream())
                .toList());
        return found.stream()
                .filter(problem -> FilterPart.inField(problem.field()).isEmpty())
                .toList();
    }

    /** The message without what the API puts before the part's name. */
    private static String fromThePart(Problem problem, FilterPart part) {
        String field = problem.field();
        return problem.message().startsWith(field)
                ? problem.message().substring(field.indexOf(part.word()))
                : problem.message();
    }
}
