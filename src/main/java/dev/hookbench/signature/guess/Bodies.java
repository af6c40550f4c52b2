package dev.hookbench.signature.guess;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Providers that put the signature into the body. */
final class Bodies {
    private record Mark(String scheme, String reason, boolean certain, Pattern... all) {
        Optional<Clue> clue(Evidence evidence) {
            return Stream.of(all).allMatch(evidence::bodyHas)
                    ? Optional.of(certain ? Clue.certain(scheme, reason) : Clue.likely(scheme, reason))
                    : Optional.empty();
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(
                    "adyen",
                    "Adyen puts its signature into the notificationItems of the body",
                    true,
                    field("notificationItems"),
                    field("NotificationRequestItem")),
            new Mark(
                    "aws-sns",
                    "the body is a message of Amazon SNS, which holds its signature",
                    true,
                    Pattern.compile(
                            "\"Type\"\\s*:\\s*\"(Notification|SubscriptionConfirmation|UnsubscribeConfirmation)\""),
                    field("TopicArn")),
            new Mark(
                    "mailgun",
                    "Mailgun puts timestamp, token and signature into the body",
                    true,
                    Pattern.compile("\"signature\"\\s*:\\s*\\{"),
                    field("token"),
                    field("timestamp")),
            new Mark(
                    "mailgun",
                    "Mailgun's forms have fields timestamp, token and signature",
                    false,
                    form("signature"),
                    form("token"),
                    form("timestamp")),
            new Mark(
                    "microsoft-graph",
                    "Microsoft Graph puts subscriptionId and clientState into the body",
                    true,
                    field("value"),
                    field("subscriptionId"),
                    field("clientState")),
            new Mark(
                    "microsoft-graph",
                    "Microsoft Graph sends a value with subscriptionId, but clientState is not there",
                    false,
                    field("value"),
                    field("subscriptionId")));

    private Bodies() {}

    static Stream<Clue> hear(Evidence evidence) {
        return MARKS.stream().map(mark -> mark.clue(evidence)).flatMap(Optional::stream);
    }

    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:");
    }

    private static Pattern form(String name) {
        return Pattern.compile("(^|&)" + name + "=");
    }
}
