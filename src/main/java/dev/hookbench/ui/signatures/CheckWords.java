package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.ui.requests.SignatureWords;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.PlainSight;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import java.util.Objects;

/** What a check found, in sentences. */
final class CheckWords {
    private final Messages messages;
    private final Formats formats;

    CheckWords(UiTools tools) {
        messages = tools.messages();
        formats = tools.formats();
    }

    /** The verdict in words. */
    String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid _ -> messages.get("signatures.check.valid");
            case Verdict.Invalid _ -> messages.get("signatures.check.invalid");
            case Verdict.NotChecked _ -> messages.get("signatures.check.notChecked");
        };
    }

    /** Why, in one or two sentences. */
    String why(CheckResult result) {
        return switch (result.verification().verdict()) {
            case Verdict.Valid _ -> fitting(result);
            case Verdict.Invalid invalid -> invalid.explanation();
            case Verdict.NotChecked unchecked -> unchecked.why();
        };
    }

    private String fitting(CheckResult result) {
        return result.verification().checks().stream()
                .filter(Check::matches)
                .filter(_ -> !result.settings().secrets().isEmpty())
                .findFirst()
                .map(check -> result.owners().isEmpty()
                        ? messages.get("signatures.check.valid.typed", result.title(), check.secretIndex() + 1)
                        : messages.get(
                                "signatures.check.valid.stored",
                                result.title(),
                                result.owners().get(check.secretIndex())))
                .orElseGet(() -> messages.get("signatures.check.valid.key", result.title()));
    }

    /** The reason by its name in reference and API; empty where there is none. */
    String reason(Verdict verdict) {
        if (!(verdict instanceof Verdict.Invalid invalid)) {
            return "";
        }
        return invalid.detail() == null
                ? messages.get("signatures.check.reason", invalid.reason())
                : messages.get("signatures.check.reason.detail", invalid.reason(), invalid.detail());
    }

    /** Where the two values part. */
    String difference(Check check) {
        int same = SignatureWords.commonPrefix(check.expected(), check.received());
        if (same == check.received().length()) {
            return messages.get(
                    "signatures.check.difference.short", same, check.expected().length());
        }
        if (same == check.expected().length()) {
            return messages.get("signatures.check.difference.long", same);
        }
        return messages.get(
                "signatures.check.difference.at",
                same + 1,
                character(check.expected(), same),
                character(check.received(), same));
    }

    private static String character(String text, int at) {
        return PlainSight.line(Character.toString(text.codePointAt(at)));
    }

    /** How old the signature is, of what is allowed. */
    String age(Verification found) {
        Duration age = Objects.requireNonNull(found.age());
        String signed = messages.get(
                age.isNegative() ? "signatures.check.age.future" : "signatures.check.age.past", formats.span(age));
        if (found.tolerance() == null) {
            return messages.get("signatures.check.age.free", signed);
        }
        return messages.get(
                isFresh(found) ? "signatures.check.age.within" : "signatures.check.age.beyond",
                signed,
                formats.span(found.tolerance()));
    }

    /** Whether the age is within the greatest allowed. */
    static boolean isFresh(Verification found) {
        return found.age() == null
                || found.tolerance() == null
                || found.age().abs().compareTo(found.tolerance()) <= 0;
    }

    /** The name of a secret: its number, or whose it is. */
    String secret(CheckResult result, int index) {
        return index < result.owners().size()
                ? result.owners().get(index)
                : messages.get("signatures.check.secrets.one", index + 1);
    }
}
