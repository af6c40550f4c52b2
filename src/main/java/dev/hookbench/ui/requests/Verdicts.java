package dev.hookbench.ui.requests;

import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.support.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Verdicts as pills. */
final class Verdicts {
    private static final String TOO_OLD = "too_old";
    private static final String TOO_NEW = "too_new";

    private Verdicts() {}

    static void show(StatusPill pill, Verdict verdict, Messages messages) {
        switch (verdict) {
            case Verdict.Valid _ -> pill.show(Feather.CHECK, Tone.SUCCESS, messages.get("verdict.valid"));
            case Verdict.NotChecked _ -> pill.show(Feather.MINUS, Tone.NEUTRAL, messages.get("verdict.notChecked"));
            case Verdict.Invalid invalid
            when isStale(invalid) ->
                pill.show(
                        Feather.CLOCK,
                        Tone.WARNING,
                        messages.get(TOO_OLD.equals(invalid.detail()) ? "verdict.tooOld" : "verdict.tooNew"));
            case Verdict.Invalid _ -> pill.show(Feather.X, Tone.DANGER, messages.get("verdict.invalid"));
        }
    }

    private static boolean isStale(Verdict.Invalid invalid) {
        return TOO_OLD.equals(invalid.detail()) || TOO_NEW.equals(invalid.detail());
    }
}
