package dev.hookbench.signature.guess;

import dev.hookbench.domain.signature.SignedRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All witnesses heard about one request. */
public final class Guesses {
    private static final List<Witness> WITNESSES = List.of(
            OwnHeaders::hear,
            GitHubHeaders::hear,
            HubSignature::hear,
            IdentifiedHeaders::hear,
            Versions::hear,
            Tokens::hear,
            Bodies::hear);

    private Guesses() {}

    /** What speaks for which scheme, most likely first and each scheme once; pure and cheap enough for each capture. */
    public static List<Clue> of(SignedRequest request) {
        Evidence evidence = new Evidence(request);
        Map<String, Clue> found = new LinkedHashMap<>();
        WITNESSES.forEach(
                witness -> witness.hear(evidence).forEach(clue -> found.merge(clue.scheme(), clue, Guesses::stronger)));
        Collection<Clue> clues = found.isEmpty() ? UnknownDigest.hear(evidence).toList() : found.values();
        return clues.stream().sorted(Comparator.comparing(Clue::confidence)).toList();
    }

    private static Clue stronger(Clue one, Clue other) {
        return other.confidence().compareTo(one.confidence()) < 0 ? other : one;
    }
}
