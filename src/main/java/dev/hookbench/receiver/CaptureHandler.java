package dev.hookbench.receiver;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        AbstractServerConnection connection = (AbstractServerConnection) exchange.getConnection();
        HeadTee tee = (HeadTee) connection.getOriginalSourceConduit();
        ByteBuffer unread = unread(connection);
        RequestHead head = tee.take(unread == null ? 0 : unread.remaining());
        exchange.addExchangeCompleteListener((_, next) -> {
            tee.next(unread(connection));
            next.proceed();
        });
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> admit(exchange, head, tee));
    }

    private void admit(HttpServerExchange exchange, RequestHead head, HeadTee tee) {
        Framing framing = Framing.of(head);
        switch (Admission.of(head, framing, url.get())) {
            case Admission.Turned turned -> replies.send(exchange, turned.reply());
            case Admission.Admitted admitted -> {
                String slug = admitted.slug();
                Arrival arrival =
                        new Arrival(exchange, head, slug, tee.remoteAddress(), clock.instant(), tee.startedNanos());
                receive(arrival, framing);
            }
        }
    }

    private void receive(Arrival arrival, Framing framing) {
        HttpServerExchange exchange = arrival.exchange();
        if (inboxes.cached(arrival.slug()) == null && inboxes.isFull()) {
            replies.send(exchange, Reply.text(404, InboxDirectory.fullSentence(arrival.slug())));
        } else if (exchange.isRequestComplete()) {
            recorder.accept(arrival, BodyEnd.Whole.EMPTY);
        } else {
            new BodyIntake(exchange, framing, bodies, end -> recorder.accept(arrival, end)).start();
        }
    }

    private static @Nullable ByteBuffer unread(AbstractServerConnection connection) {
        PooledByteBuffer extra = connection.getExtraBytes();
        return extra == null ? null : extra.getBuffer();
    }
}
