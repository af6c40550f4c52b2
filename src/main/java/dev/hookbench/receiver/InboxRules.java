package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an inbox may look like. */
final class InboxRules {
    private static final int NAME_LENGTH = 200;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Made by the server for each answer (RFC 9112). */
    private static final Set<String> FRAMING =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "te", "trailer");

    private final Signatures signatures;

    InboxRules(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * Everything that is wrong with {@code draft} by itself.
     *
     * @param before what is stored; what it has is not judged again, so that other fields can be changed
     */
    List<Problem> problems(InboxDraft draft, @Nullable SchemeSettings before) {
        List<Problem> problems = new ArrayList<>();
        names(draft, problems);
        if (draft.verification() != null && !draft.verification().equals(before)) {
            verification(draft.verification(), problems);
        }
        answer(draft.answer(), problems);
        return problems;
    }

    private static void names(InboxDraft draft, List<Problem> problems) {
        if (draft.slug().isEmpty()) {
            problems.add(new Problem("slug", "", "The slug is empty: give it 1 to 64 of a-z, 0-9, - and _."));
        } else if (!Admission.isSlug(draft.slug())) {
            problems.add(new Problem(
                    "slug",
                    draft.slug(),
                    "The slug " + quoted(draft.slug()) + " must be 1 to 64 characters of a-z, 0-9, - and _."));
        }
        String name = draft.name().strip();
        if (name.isEmpty()) {
            problems.add(new Problem(
                    "name", draft.name(), "The name is empty: give the inbox one, for example Stripe test."));
        } else if (name.length() > NAME_LENGTH || hasControls(name)) {
            problems.add(new Problem(
                    "name",
                    draft.name(),
                    "The name " + quoted(name) + " must have 1 to " + NAME_LENGTH
                            + " characters and no control characters."));
        }
    }

    private void verification(SchemeSettings settings, List<Problem> problems) {
        problems.addAll(signatures.problems(settings));
        if (settings.tolerance() != null && settings.tolerance().isNegative()) {
            problems.add(new Problem(
                    "tolerance",
                    settings.tolerance().toString(),
                    "The tolerance must not be negative: use 0 s or more, or leave it out for the scheme's own."));
        }
    }

    private static void answer(Answer answer, List<Problem> problems) {
        if (answer.status() < 200 || answer.status() > 599) {
            problems.add(new Problem(
                    "status",
                    Integer.toString(answer.status()),
                    "The status " + answer.status() + " must be from 200 to 599."));
        }
        for (Header header : answer.headers()) {
            header(header, problems);
        }
    }

    private static void header(Header header, List<Problem> problems) {
        String name = header.name();
        if (!TOKEN.matcher(name).matches()) {
            problems.add(new Problem(
                    "headers",
                    name,
                    "The header name " + quoted(name) + " may hold letters, digits and !#$%&'*+.^_`|~- only."));
        } else if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
            problems.add(new Problem(
                    "headers", name, "The header " + name + " is made by the receiver for each answer; leave it out."));
        }
        if (hasControls(header.value()) || header.value().chars().anyMatch(c -> c > 0xFF)) {
            problems.add(new Problem(
                    "headers",
                    header.value(),
                    "The value of header " + quoted(name)
                            + " must be one line of ASCII or Latin-1 without control characters."));
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F);
    }

    /** In quotes, control characters as their code points so that they can be seen. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "U+%04X", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
