package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.json.Json;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext.Sending;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the buttons of an endpoint do: each runs in the background, and a refusal is said beside the buttons. */
final class EndpointActions {
    /** Type of the event that <i>Send test event</i> sends. */
    static final String TEST_TYPE = "hookbench.test";

    private final Sending sending;
    private final Work work;
    private final EndpointsViewModel list;
    private final Consumer<String> showDelivery;

    /** The actions over the selection of {@code list}; a test event's delivery is shown by {@code showDelivery}. */
    EndpointActions(Sending sending, Work work, EndpointsViewModel list, Consumer<String> showDelivery) {
        this.sending = sending;
        this.work = work;
        this.list = list;
        this.showDelivery = showDelivery;
    }

    void togglePause(String uid) {
        run(() -> sending.endpointCommands().togglePause(uid), _ -> list.refresh());
    }

    void activate(String uid) {
        run(() -> sending.endpointCommands().activate(uid), _ -> list.refresh());
    }

    void delete(String uid) {
        run(() -> sending.endpointCommands().delete(uid), _ -> {
            list.selectedUidProperty().set(null);
            list.refresh();
        });
    }

    /** Replaces the secret as the form says; {@code then} runs once it is done. */
    void expireSecret(String uid, ExpireForm form, Runnable then) {
        form.problems.clear();
        form.overlap().ifPresent(overlap -> expire(uid, form, overlap, then));
    }

    /** Sends a small event to the endpoint and shows its delivery. */
    void sendTest(Endpoint endpoint) {
        byte[] payload = Json.write(Json.object("message", "A test event from Hookbench", "endpoint", endpoint.name()));
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(endpoint.uid()), TEST_TYPE, "application/json", payload, Headers.none(), "");
        run(() -> sending.deliveryCommands().send(draft), this::showFirst);
    }

    private void expire(String uid, ExpireForm form, Duration overlap, Runnable then) {
        SecretText value = form.value();
        work.command(
                () -> sending.endpointCommands().expireSecret(uid, value, overlap),
                _ -> {
                    then.run();
                    list.refresh();
                },
                form.problems::show);
    }

    private void showFirst(Accepted accepted) {
        list.refresh();
        accepted.deliveries().stream()
                .findFirst()
                .ifPresentOrElse(
                        delivery -> showDelivery.accept(delivery.uid()),
                        () -> list.noticeProperty().set(accepted.event().failureReason()));
    }

    private <T> void run(Supplier<Outcome<T>> command, Consumer<T> done) {
        list.noticeProperty().set("");
        work.command(command, done, this::refused);
    }

    private void refused(List<Problem> problems) {
        list.noticeProperty().set(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        list.refresh();
    }
}
