package dev.hookbench.receiver;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.time.InstantSource;
import java.util.function.Supplier;

/** First to see a request: takes its raw head, turns away what may not come in, has the body read and hands all over. */
final class CaptureHandler implements HttpHandler {
    private final Supplier<String> url;
    private final InboxDirectory inboxes;
    private final BodyIntake.Rules bodies;
    private final Recorder recorder;
    private final ReplyWriter replies;
    private final InstantSource clock;

    CaptureHandler(
            Supplier<String> url,
            InboxDirectory inboxes,
            BodyIntake.Rules bodies,
            Recorder recorder,
            ReplyWriter replies,
            InstantSource clock) {
        this.url = url;
        this.inboxes = inboxes;
        this.bodies = bodies;
        this.recorder = recorder;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        HeadTee tee = HeadTee.of(exchange);
        RequestHead head = tee.head(exchange);
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> admit(exchange, head, tee));
    }

    private void admit(HttpServerExchange exchange, RequestHead head, HeadTee tee) {
        Framing framing = Framing.of(head);
        switch (Admission.of(head, framing, url.get())) {
            case Admission.Elsewhere elsewhere -> replies.send(exchange, elsewhere.reply());
            case Admission.Turned turned -> {
                byte[] kept = head.line().version().isEmpty() ? tee.raw() : new byte[0];
                recorder.turnAway(arrival(exchange, head, tee, turned.slug()), turned.refused(), kept);
            }
            case Admission.Admitted admitted ->
                receive(exchange, arrival(exchange, head, tee, admitted.slug()), framing);
        }
    }

    private Arrival arrival(HttpServerExchange exchange, RequestHead head, HeadTee tee, String slug) {
        return new Arrival(
                replies.caller(exchange), head, slug, tee.remoteAddress(), clock.instant(), tee.startedNanos());
    }

    private void receive(HttpServerExchange exchange, Arrival arrival, Framing framing) {
        if (inboxes.cached(arrival.slug()) == null && inboxes.isFull()) {
            replies.send(exchange, Reply.text(404, InboxDirectory.fullSentence(arrival.slug())));
        } else if (exchange.isRequestComplete()) {
            recorder.accept(arrival, BodyEnd.Whole.EMPTY);
        } else {
            new BodyIntake(exchange, framing, bodies, end -> recorder.accept(arrival, end)).start();
        }
    }
}
