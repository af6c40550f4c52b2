package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.ui.support.BackgroundTask;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The working behind a verdict: the check done again, with the inbox's present secrets, as of when the request came. */
final class SignatureViewModel {
    private final UiContext.Receiving receiving;
    private final UiTools tools;
    private final ReadOnlyObjectWrapper<@Nullable Working> working = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable BackgroundTask<?> checking;

    /**
     * A check with the settings it was done by; without them where the inbox checks nothing.
     *
     * @param inbox null where it is gone
     * @param guesses schemes that the request seems to be signed by, where its inbox checks nothing
     */
    record Working(
            Capture capture,
            @Nullable Inbox inbox,
            @Nullable SchemeSettings settings,
            @Nullable Verification verification,
            List<SchemeGuess> guesses) {
        Working {
            guesses = List.copyOf(guesses);
        }
    }

    SignatureViewModel(UiContext context, UiTools tools) {
        this.receiving = context.receiving();
        this.tools = tools;
    }

    /** The check, null until it is done. */
    ReadOnlyObjectProperty<@Nullable Working> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the check could not be done again; empty when it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A scheme's name for people. */
    String title(String scheme) {
        return receiving.signatures().schemes().stream()
                .filter(info -> info.slug().equals(scheme))
                .map(Signatures.SchemeInfo::title)
                .findFirst()
                .orElse(scheme);
    }

    /** Checks a capture, or forgets the one before. */
    void check(@Nullable Capture capture) {
        if (checking != null) {
            checking.cancel();
        }
        working.set(null);
        problem.set("");
        if (capture != null) {
            checking = tools.tasks()
                    .of(tools.messages().get("signature.checking"), _ -> verify(capture))
                    .onSuccess(working::set)
                    .onError(e -> problem.set(tools.messages().get("signature.problem", Failures.describe(e))))
                    .start();
        }
    }

    private Working verify(Capture capture) throws IOException {
        Inbox inbox = receiving.inboxes().findBySlug(capture.inbox()).orElse(null);
        SchemeSettings settings = inbox == null ? null : inbox.verification();
        if (capture.refusal() != null) {
            return new Working(capture, inbox, settings, null, List.of());
        }
        byte[] body =
                capture.body().size() == 0 ? new byte[0] : receiving.bodies().readAll(capture.body());
        SignedRequest request = settings == null
                ? new SignedRequest(capture.line().method(), capture.url(), capture.headers(), body)
                : capture.signed(settings, body);
        Signatures signatures = receiving.signatures();
        return settings == null
                ? new Working(capture, inbox, null, null, signatures.guess(request))
                : new Working(
                        capture,
                        inbox,
                        settings,
                        signatures.verify(request, settings, capture.receivedAt()),
                        List.of());
    }
}
