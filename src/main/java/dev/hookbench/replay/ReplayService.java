package dev.hookbench.replay;

import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.dispatch.http.TimeLimit;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.replay.ReplayCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BiFunction;

/**
 * Sends captures again. To a URL a capture goes as it arrived; Authorization and Cookie go along only to this machine,
 * since they were given to the original receiver and to nobody else (reliability T3).
 */
public final class ReplayService implements ReplayCommands {
    private static final TimeLimit LIMIT = TimeLimit.fixed(Duration.ofSeconds(30));
    private static final String DEFAULT_TYPE = "capture.replayed";
    private static final String FIELD = "capture_id";

    private final CaptureIndex captures;
    private final BodyReader bodies;
    private final DeliveryCommands deliveries;
    private final HttpSender sender;

    /** @param sender stays open when replaying ends: its owner closes it */
    public ReplayService(CaptureIndex captures, BodyReader bodies, DeliveryCommands deliveries, HttpSender sender) {
        this.captures = captures;
        this.bodies = bodies;
        this.deliveries = deliveries;
        this.sender = sender;
    }

    @Override
    public Outcome<Replayed> toUrl(String captureUid, String url) {
        return switch (Destination.parse(url)) {
            case Outcome.Refused<Destination> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Destination> done ->
                withBody(captureUid, (capture, body) -> Outcome.done(repeat(capture, body, done.value())));
        };
    }

    @Override
    public Outcome<Replayed> toEndpoint(String captureUid, String endpointUid) {
        return withBody(captureUid, (capture, body) -> sendAsEvent(capture, body, endpointUid));
    }

    private Replayed repeat(Capture capture, byte[] body, Destination base) {
        Destination destination = base.withTarget(CaptureRequest.target(base.target(), capture));
        Headers headers = CaptureRequest.headers(capture, isThisMachine(base.host()));
        Exchanged exchanged =
                sender.send(new OutgoingRequest(capture.line().method(), destination, headers, body, LIMIT));
        return new Replayed(capture.uid(), sha256(body), "", exchanged.outcome());
    }

    private Outcome<Replayed> sendAsEvent(Capture capture, byte[] body, String endpointUid) {
        String type = capture.eventType();
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(endpointUid),
                type == null || type.isBlank() ? DEFAULT_TYPE : type,
                capture.headers().first("Content-Type").orElse("application/octet-stream"),
                body,
                Headers.none(),
                "");
        return switch (deliveries.send(draft)) {
            case Outcome.Refused<Accepted> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Accepted> done ->
                done.value().deliveries().stream()
                        .findFirst()
                        .map(delivery -> scheduled(capture, body, delivery))
                        .orElseGet(() -> unreached(endpointUid, done.value().event()));
        };
    }

    private static Outcome<Replayed> unreached(String endpointUid, Event event) {
        return Outcome.refused(
                "endpoint_id",
                endpointUid,
                "nothing was sent, event " + event.uid() + " is kept: " + event.failureReason());
    }

    private static Outcome<Replayed> scheduled(Capture capture, byte[] body, Delivery delivery) {
        return delivery.status() == DeliveryStatus.DISCARDED
                ? Outcome.refused(
                        "endpoint_id",
                        delivery.endpointUid(),
                        "nothing was sent, delivery " + delivery.uid() + " is discarded: " + delivery.description())
                : Outcome.done(new Replayed(capture.uid(), sha256(body), delivery.uid(), new AttemptOutcome.Open()));
    }

    /** Nothing is sent whose bytes are not those that arrived. */
    private Outcome<Replayed> withBody(String captureUid, BiFunction<Capture, byte[], Outcome<Replayed>> action) {
        Capture capture = captures.find(captureUid).orElse(null);
        if (capture == null) {
            return Outcome.refused(
                    FIELD, captureUid, "no capture has the id \"" + captureUid + "\": take one from the list.");
        }
        if (capture.refusal() != null) {
            return Outcome.refused(
                    FIELD,
                    captureUid,
                    "the capture was refused (" + capture.refusal().reason()
                            + "), so there is no whole request to replay: have it sent again.");
        }
        try {
            byte[] body = capture.body().size() == 0 ? new byte[0] : bodies.readAll(capture.body());
            return sha256(body).equals(capture.body().sha256())
                    ? action.apply(capture, body)
                    : Outcome.refused(
                            FIELD,
                            captureUid,
                            "the stored body is damaged: its SHA-256 is not the one at capture; nothing was sent.");
        } catch (IOException e) {
            return Outcome.refused(FIELD, captureUid, "the stored body cannot be read: " + e.getMessage());
        }
    }

    private static boolean isThisMachine(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
