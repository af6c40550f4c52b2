package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.endpoint.SecretRules;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Checks settings of meta events as typed. What is switched off may be incomplete, but not wrong. */
final class MetaCheck {
    private static final int MAX_URL = 2_048;
    private static final String WORDS =
            Arrays.stream(MetaEventType.values()).map(MetaEventType::word).collect(Collectors.joining(", "));

    private MetaCheck() {}

    /** Everything that is wrong. */
    static List<Problem> problems(MetaDraft draft) {
        List<Problem> problems = new ArrayList<>();
        url(draft, problems);
        draft.types().stream()
                .filter(word -> MetaEventType.of(word).isEmpty())
                .findFirst()
                .ifPresent(word -> problems.add(new Problem(
                        "meta_event.event_type",
                        word,
                        "meta_event.event_type has \"%s\", which is no type: use %s.".formatted(word, WORDS))));
        if (draft.enabled() && draft.types().isEmpty()) {
            problems.add(new Problem(
                    "meta_event.event_type",
                    "",
                    "meta_event.event_type is empty: name at least one of " + WORDS + "."));
        }
        if (draft.secret() != null) {
            SecretRules.fault(draft.secret(), Kind.SIMPLE)
                    .ifPresent(fault -> problems.add(new Problem("meta_event.secret", "", "meta_event." + fault)));
        }
        return problems;
    }

    private static void url(MetaDraft draft, List<Problem> problems) {
        String url = draft.url().strip();
        if (url.isEmpty()) {
            if (draft.enabled()) {
                problems.add(
                        new Problem(
                                "meta_event.url",
                                draft.url(),
                                "meta_event.url is empty: give the URL that meta events go to, such as http://127.0.0.1:8080/meta."));
            }
        } else if (url.length() > MAX_URL) {
            problems.add(new Problem(
                    "meta_event.url",
                    url,
                    "meta_event.url has %d characters: shorten it to at most %d.".formatted(url.length(), MAX_URL)));
        } else if (Destination.parse(url) instanceof Outcome.Refused<Destination> refused) {
            Problem why = refused.problems().getFirst();
            problems.add(new Problem("meta_event.url", why.value(), "meta_event." + why.message()));
        }
    }
}
